using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Organisasi;
using Tera.Core.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>The review of the report: 23 items, those that data and an audit of the report answer answered; the inspectorate states the rest.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class ReviuModel(LembarReviu reviu, MintaDokumen minta, DaftarDokumen daftar, PengaturanReviu pengaturan, AuditLaporan auditLaporan, DaftarAlur alur, BerkasDitetapkan tetap) : HalamanInstansi
{
    [BindProperty]
    public int Versi { get; set; }

    /// <summary>Version of the report's workflow that the person saw.</summary>
    [BindProperty]
    public int? Dilihat { get; set; }

    [BindProperty]
    public string? Nomor { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public string? Jabatan { get; set; }

    [BindProperty]
    public string? NamaPereviu { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    /// <summary>Marks of the fields of the statement as the page was opened with them, by name.</summary>
    [BindProperty]
    public Dictionary<string, string> Semula { get; set; } = [];

    [BindProperty]
    public List<Baris> Butir { get; set; } = [];

    public BerkasTermuat? Berkas { get; private set; }

    public IReadOnlyList<JawabanReviu> Jawaban { get; private set; } = [];

    public IReadOnlyList<string> Audit { get; private set; } = [];

    /// <summary>Form and statement as they are kept.</summary>
    public SuratTersimpan Surat { get; private set; } = null!;

    private IReadOnlyList<SalahReviu> Keliru { get; set; } = [];

    public IReadOnlyList<string> Kesalahan => [.. Keliru.Select(k => k.Pesan)];

    /// <summary>What is wrong with an item's note; none where nothing is.</summary>
    public string? Salah(string butir) => Keliru.FirstOrDefault(k => k.Butir == butir)?.Pesan;

    /// <summary>Places that the report says are not filled in yet.</summary>
    public int BelumDiisi { get; private set; }

    /// <summary>The newest audit of a kept LKjIP; none where there is none.</summary>
    public BarisAudit? AuditTersimpan { get; private set; }

    /// <summary>Whether the LKjIP waits for the review.</summary>
    public bool Wajib { get; private set; }

    /// <summary>Whether the agency can still change the report: what is stated of it now may not be true of what is fixed.</summary>
    public bool MasihDraf => !DokumenAlur.Terkunci(Status);

    /// <summary>Where the LKjIP stands.</summary>
    public StatusAlur Status => Laporan.Status;

    private KeadaanDokumen Laporan { get; set; } = null!;

    /// <summary>The statement as it was kept, with the report that it is of; none where there is no such copy.</summary>
    public Ketetapan? Salinan { get; private set; }

    public bool Mereviu => Boleh(Hak.NilaiEvaluasi);

    public ReviuLkj? Ada => Berkas?.Berkas.Pelaporan.Reviu;

    public async Task OnGetAsync()
    {
        if (!await SiapAsync())
            return;
        (Versi, Dilihat) = (Berkas!.Versi(JenisButir.Pelaporan), Laporan.Versi);
        IkutiTersimpan([]);
        Butir = [.. Jawaban.Select(Baris.Dari)];
    }

    [HakTindakan(Hak.NilaiEvaluasi)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await SiapAsync())
            return NotFound();
        IkutiTersimpan([.. Sidik().Where(s => Semula.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key)]);
        // Items that the reviewer did not touch stay as they are kept, whoever answered them meanwhile.
        Butir = [.. Jawaban.Select(j => Butir.Find(b => b.Kode == j.Butir.Kode && b.Disentuh) ?? Baris.Dari(j)), .. Butir.Where(b => Jawaban.All(j => j.Butir.Kode != b.Kode))];
        var catatan = (Catatan ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var pereviu = new Pejabat { Jabatan = Jabatan?.Trim() ?? "", Nama = string.IsNullOrWhiteSpace(NamaPereviu) ? null : NamaPereviu.Trim() };
        Keliru = Dilihat is not { } dilihat ? [new(null, SejakDilihat.TanpaVersi, DilihatKini: Laporan.Versi)] : await reviu.SimpanAsync(Instansi.Id, Tahun, Pelaku, Berkas!, Audit, new(Versi, Nomor, Tanggal, pereviu, [.. Butir.Select(b => new ButirReviu(b.Kode, b.Terpenuhi, b.Catatan))], catatan, dilihat), HttpContext.RequestAborted);
        if (Keliru.Count > 0)
        {
            Versi = Keliru.Select(k => k.VersiKini).OfType<int>().DefaultIfEmpty(Versi).First();
            // Told what became of the report, a second save is meant.
            Dilihat = Keliru.Select(k => k.DilihatKini).FirstOrDefault(d => d is not null) ?? Dilihat;
            ModelState.Clear();
            return Page();
        }

        // The statement is kept as soon as it is made; where the queue is full, the page offers to make it.
        if (Tanggal is not null)
            await minta.JalankanAsync(Instansi.Id, Tahun, Pelaku, "reviu", "reviu", HttpContext.RequestAborted);
        TempData["Kabar"] = Tanggal is null ? "Reviu disimpan; belum dinyatakan selesai." : "Laporan dinyatakan telah direviu.";
        return Redirect($"{Pangkal}/evaluasi/reviu");
    }

    // Fields of the statement that the reviewer did not touch stay as they are kept, too.
    private void IkutiTersimpan(IReadOnlyList<string> disentuh)
    {
        T Pilih<T>(string nama, T diketik, T tersimpan) => disentuh.Contains(nama) ? diketik : tersimpan;
        Nomor = Pilih(nameof(Nomor), Nomor, Ada?.Nomor);
        Tanggal = Pilih(nameof(Tanggal), Tanggal, Ada?.Tanggal?.Penuh);
        Jabatan = Pilih(nameof(Jabatan), Jabatan, Ada?.Pereviu?.Jabatan ?? "Inspektur");
        NamaPereviu = Pilih(nameof(NamaPereviu), NamaPereviu, Ada?.Pereviu?.Nama);
        Catatan = Pilih(nameof(Catatan), Catatan, string.Join('\n', Ada?.Catatan ?? []));
        foreach (var (nama, sidik) in Sidik().Where(s => !disentuh.Contains(s.Key)))
            Semula[nama] = sidik;
    }

    private Dictionary<string, string> Sidik() => new(StringComparer.Ordinal)
    {
        [nameof(Nomor)] = SidikIsian.Dari(Nomor),
        [nameof(Tanggal)] = SidikIsian.Dari(Tanggal?.ToString("O", CultureInfo.InvariantCulture)),
        [nameof(Jabatan)] = SidikIsian.Dari(Jabatan),
        [nameof(NamaPereviu)] = SidikIsian.Dari(NamaPereviu),
        [nameof(Catatan)] = SidikIsian.Dari(Catatan),
    };

    private async Task<bool> SiapAsync()
    {
        Berkas = await BerkasAsync();
        if (Berkas is null)
            return false;
        Surat = (await RakSurat.MuatAsync(daftar, this)).Surat("reviu", "reviu", Ada?.Tanggal is null ? "Formulir reviu" : "Formulir reviu dan pernyataan telah direviu");
        Salinan = await tetap.ReviuAsync(Instansi.Id, Tahun, Ada, HttpContext.RequestAborted);
        Laporan = await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Lkjip, cancel: HttpContext.RequestAborted);
        Wajib = await pengaturan.WajibAsync(HttpContext.RequestAborted);
        (Audit, BelumDiisi) = BuatDokumen.AuditTerpisah(Berkas);
        AuditTersimpan = await auditLaporan.LkjipAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        Jawaban = ReviuLaporan.Untuk(Berkas.Hasil, Audit, BelumDiisi);
        return true;
    }

    public sealed class Baris
    {
        public string Kode { get; set; } = "";

        public bool? Terpenuhi { get; set; }

        public string? Catatan { get; set; }

        /// <summary>Mark of the answer as the page was opened with it.</summary>
        public string? Semula { get; set; }

        internal bool Disentuh => Semula is null || Semula != Sidik();

        internal static Baris Dari(JawabanReviu j)
        {
            var baris = new Baris { Kode = j.Butir.Kode, Terpenuhi = j.OlehPereviu ? j.Terpenuhi : null, Catatan = j.Catatan };
            baris.Semula = baris.Sidik();
            return baris;
        }

        private string Sidik() => SidikIsian.Dari(Terpenuhi?.ToString(), Catatan);
    }
}
