namespace Tera.App.Pelaporan;

/// <summary>A package that another system or report of the government asks for.</summary>
/// <param name="Isi">Kinds of documents, or ids of tables, in their order.</param>
/// <param name="Tabel">Whether it is a workbook of tables; otherwise documents with a list of them.</param>
public sealed record JenisPaket(string Jenis, string Nama, string Untuk, IReadOnlyList<string> Isi, bool Tabel)
{
    public static IReadOnlyList<JenisPaket> Semua { get; } =
    [
        // None of these three lists is taken from the regulation's own text: they come from secondary sources.
        // What the ministry's e-SAKIP Reviu asks to be uploaded: planning, measurement, report; the LHE is the evaluator's own and secret.
        new("esr", "Paket ESR", "Dokumen dan daftarnya untuk diunggah ke ESR Kementerian PANRB (ZIP)", ["renstra", "iku", "pk", "rencana-aksi", "monev", "lkjip", "lhe"], Tabel: false),
        // PP 13/2019 and Permendagri 18/2020: performance, programmes with their outputs, and money for the government's LKPJ.
        new("lkpj", "Tabel LKPJ", "Capaian, program dan keluarannya, serta anggaran untuk LKPJ (XLSX)", ["U2", "U7", "G1", "G8", "G2", "G6"], Tabel: true),
        // As above for the LPPD: outcomes over years and against standards, service survey, money; the AKIP score is secret until its LHE is handed over.
        new("lppd", "Tabel LPPD", "Capaian antartahun, pembanding, survei, dan anggaran untuk LPPD (XLSX)", ["U2", "U3", "U3-renstra", "U4", "U4-pembanding", "U8", "G1", "G3"], Tabel: true),
    ];

    public static JenisPaket? Dari(string? jenis) => Semua.FirstOrDefault(j => j.Jenis == jenis);
}
