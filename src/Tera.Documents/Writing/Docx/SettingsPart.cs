using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>How Word treats the file.</summary>
internal static class SettingsPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

    public static void Write(Markup xml) => xml.Raw("""
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
        """);
}

/// <summary>Title, author and the root of the file.</summary>
internal static class FileProperties
{
    public static void Write(PackageWriter package, Document document)
    {
        package.Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml => xml.Put($"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{document.Title}</dc:title><dc:creator>{document.Author}</dc:creator><cp:keywords>{document.Seal?.Code ?? ""}</cp:keywords><dc:language>id-ID</dc:language></cp:coreProperties>
            """));
        package.Part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", static xml =>
            xml.Raw("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tera</Application></Properties>"""));
        var file = new Relationships();
        file.Add(Relationships.Office + "officeDocument", "word/document.xml");
        file.Add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        file.Add(Relationships.Office + "extended-properties", "docProps/app.xml");
        package.Relationships("", file);
    }
}
