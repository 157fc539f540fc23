using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Tera.Web.Basis;

/// <summary>"?kunci=" is an empty text, not null, wherever a page says that it is never null.</summary>
internal sealed class TeksKosong : IDisplayMetadataProvider
{
    private readonly NullabilityInfoContext _nullability = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.PropertyInfo is not { } isian || isian.PropertyType != typeof(string))
            return;
        lock (_nullability)
        {
            if (_nullability.Create(isian).WriteState == NullabilityState.NotNull)
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
