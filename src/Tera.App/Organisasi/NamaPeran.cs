namespace Tera.App.Organisasi;

/// <summary>Roles as officials call them.</summary>
public static class NamaPeran
{
    public static string Dari(Peran peran) => peran switch
    {
        Peran.AdminPemda => "Admin pemerintah daerah",
        Peran.Operator => "Operator perangkat daerah",
        Peran.Kepala => "Kepala perangkat daerah",
        Peran.Perencana => "Perencana (Bappeda)",
        Peran.Organisasi => "Bagian organisasi",
        Peran.Evaluator => "Evaluator (Inspektorat)",
        _ => "Pimpinan daerah",
    };
}
