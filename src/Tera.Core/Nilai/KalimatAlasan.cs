namespace Tera.Core.Nilai;

/// <summary>The reason under a "–", in one plain sentence for an official.</summary>
public static class KalimatAlasan
{
    /// <summary>One sentence, with what it is about (a variable, a grade, a place in the formula) where that is known.</summary>
    public static string Untuk(Alasan alasan, string? keterangan = null)
    {
        var perihal = string.IsNullOrWhiteSpace(keterangan) ? "" : keterangan.Trim().TrimEnd('.');
        return alasan switch
        {
            Alasan.BelumAdaRealisasi => Kalimat("Realisasi belum diisi", perihal),
            Alasan.BelumAdaTarget => Kalimat("Target belum ditetapkan", perihal),
            Alasan.TargetNol => Kalimat("Target bernilai nol sehingga capaian tidak dapat dihitung dan tidak ikut dirata-ratakan", perihal),
            Alasan.DiLuarRentang => Kalimat("Capaian tidak dapat dihitung dari nilai ini", perihal),
            Alasan.PembagiNol => Kalimat("Pembagi dalam rumus bernilai nol", perihal),
            Alasan.TidakDiukur => Kalimat("Indikator ini tidak diukur pada triwulan ini", perihal),
            Alasan.PredikatTidakDikenal => Kalimat("Predikat tidak ada dalam skalanya", perihal),
            Alasan.BelumAkhirTahun => Kalimat("Indikator yang makin rendah makin baik, dan rentang atas jumlah setahun, baru dapat dinilai setahun penuh pada triwulan IV", perihal),
            Alasan.BelumAkhirRenstra => Kalimat("Indikator yang makin rendah makin baik atau berentang dan dijumlahkan antartahun baru dapat dinilai pada tahun terakhir Renstra", perihal),
            Alasan.VariabelKosong => Kalimat("Variabel rumus belum diisi", perihal),
            Alasan.RumusSalah => Kalimat("Rumus tidak dapat dibaca atau dihitung", perihal),
            Alasan.TerlaluBesar => Kalimat("Hasil perhitungan terlalu besar", perihal),
            Alasan.BelumAdaAnggaran => Kalimat("Tidak ada anggaran pembandingnya", perihal),
            Alasan.TidakEfektif => Kalimat("Target tidak tercapai (tidak efektif) sehingga efisiensi tidak dinilai", perihal),
            Alasan.TidakAdaData => Kalimat("Tidak satu pun bagiannya memiliki angka", perihal),
            Alasan.BelumDinilai => Kalimat("Belum dinilai", perihal),
            Alasan.BobotTidakSesuai => Kalimat("Bobot belum lengkap atau jumlahnya tidak sesuai", perihal),
            _ => throw new ArgumentOutOfRangeException(nameof(alasan), alasan, "Alasan tanpa kalimat."),
        };
    }

    /// <summary>The sentence of a result without a number; empty where there is one.</summary>
    public static string Untuk(Hasil hasil) => hasil.Ada ? "" : Untuk(hasil.Alasan, hasil.Keterangan);

    private static string Kalimat(string inti, string perihal) => perihal.Length == 0 ? inti + "." : $"{inti}: {perihal}.";
}
