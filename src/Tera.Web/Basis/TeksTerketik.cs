using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>Invisible control characters, which come along when text is pasted from a PDF or slides, are left out of what is typed: neither the database nor a document can hold them.</summary>
internal sealed class TeksTerketik : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Body) != true
            ? new Pengikat(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())) : null;

    private sealed class Pengikat(SimpleTypeModelBinder biasa) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await biasa.BindModelAsync(bindingContext);
            if (bindingContext.Result is { IsModelSet: true, Model: string teks } && Ketikan.Bersih(teks) is var bersih && bersih != teks)
                bindingContext.Result = ModelBindingResult.Success(bersih);
        }
    }
}
