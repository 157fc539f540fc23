using Tera.App.Persetujuan;
using Tera.Web.Basis;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>A document's state with the buttons that the reader may use.</summary>
public sealed record TampilanAlur(HalamanInstansi Halaman, KeadaanDokumen Keadaan);
