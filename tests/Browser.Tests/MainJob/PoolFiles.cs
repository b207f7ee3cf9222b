using System.Globalization;
using System.Text;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>A pool of people who do not exist and its quotas, as an organiser receives them: two CSV files.</summary>
internal sealed class PoolFiles : IDisposable
{
    private static readonly string[] GivenNames = ["Amina", "Bruno", "Chloé", "Diego", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jules", "Karima", "Léon"];
    private static readonly string[] FamilyNames = ["Abadie", "Benali", "Castel", "Dupuy", "Esposito", "Faure", "Garcia", "Haddad", "Imbert", "Joubert", "Klein", "Lopez", "Morel"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("misthos-pool-");

    public PoolFiles(string city, int people, string quotas)
    {
        Write("vivier.csv", $"id,prenom,nom,email,adresse,code_postal,ville,genre,age,secteur\n{string.Concat(Enumerable.Range(1, people).Select(i => Line(city, i)))}");
        Write("quotas.csv", quotas);
        Write("vivier-faux.csv", "id,prenom,nom,email,adresse,code_postal,ville,genre,age,secteur\nA1,Amina,Abadie,a@exemple.invalid,1 rue A,13001,Marseille,femme,21-39,nulle part\nA1,Bruno,Benali,b@exemple.invalid,2 rue A,13001,Marseille,homme,,nord\n");
    }

    public string People => Path.Combine(_folder.FullName, "vivier.csv");

    public string Quotas => Path.Combine(_folder.FullName, "quotas.csv");

    /// <summary>One value that no quota names, one id twice, one value missing.</summary>
    public string FaultyPeople => Path.Combine(_folder.FullName, "vivier-faux.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Line(string city, int i)
    {
        var (given, family) = (GivenNames[i % GivenNames.Length], FamilyNames[i % FamilyNames.Length]);
        var email = i % 6 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"membre{i}@{city}.invalid");
        var age = (i / 2 % 20) switch { 0 => "16-20", < 8 => "21-39", < 15 => "40-59", _ => "60 et plus" };
        var sector = (i / 40 % 3) switch { 0 => "nord", 1 => "centre", _ => "sud" };
        return string.Create(CultureInfo.InvariantCulture,
            $"V{i:000},{given},{family},{email},{i} rue de l’Exemple,13001,Ville,{(i % 2 == 0 ? "femme" : "homme")},{age},{sector}\n");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text, new UTF8Encoding(false));
}
