namespace Misthos.Domain.Allowances.Payments;

/// <summary>What a city's public accountant needs in a PES file. Off until the city switches it on: its finance software usually writes the PES.</summary>
public sealed class HeliosSettings : Entity
{
    private HeliosSettings()
    {
    }

    /// <summary>First settings of an authority.</summary>
    public HeliosSettings(Guid authorityId, bool isOn, PesSettings pes, Civility? otherwise)
        : base(authorityId) => Set(isOn, pes, otherwise);

    /// <summary>Whether the city has this application write PES files.</summary>
    public bool IsOn { get; private set; }

    /// <summary><i>Codique</i> of the accountant's office.</summary>
    public string PostId { get; private set; } = "";

    /// <summary>SIRET of the authority.</summary>
    public string Siret { get; private set; } = "";

    /// <summary>Code of the authority in Hélios.</summary>
    public string CollectivityCode { get; private set; } = "";

    /// <summary>Code of the budget in Hélios.</summary>
    public string BudgetCode { get; private set; } = "";

    /// <summary>Account by nature.</summary>
    public string Nature { get; private set; } = "";

    /// <summary>Functional account, or null.</summary>
    public string? Function { get; private set; }

    /// <summary>Operation, or null.</summary>
    public string? Operation { get; private set; }

    /// <summary>Kind of piece (NatPce).</summary>
    public string PieceNature { get; private set; } = "";

    /// <summary>Whether one collective piece pays everybody.</summary>
    public bool IsCollective { get; private set; }

    /// <summary>Triplets that the accountant's grid knows.</summary>
    public IReadOnlyList<string> Triplets { get; private set; } = [];

    /// <summary>Civility written for who gave none; null to leave them out until they give one.</summary>
    public Civility? DefaultCivility { get; private set; }

    /// <summary>Changes the settings.</summary>
    public void Set(bool isOn, PesSettings pes, Civility? otherwise)
    {
        (IsOn, PostId, Siret, CollectivityCode, BudgetCode) = (isOn, pes.PostId, pes.Siret, pes.CollectivityCode, pes.BudgetCode);
        (Nature, Function, Operation, PieceNature, IsCollective) = (pes.Nature, pes.Function, pes.Operation, pes.PieceNature, pes.IsCollective);
        (Triplets, DefaultCivility) = ([.. pes.Triplets], otherwise);
    }

    /// <summary>The settings as the file takes them.</summary>
    public PesSettings ToPes() => new(PostId, Siret, CollectivityCode, BudgetCode, Nature)
    {
        Function = Function,
        Operation = Operation,
        PieceNature = PieceNature,
        IsCollective = IsCollective,
        Triplets = Triplets,
    };

    /// <summary>Why these settings cannot be kept; empty when a file can be written with them.</summary>
    public static IReadOnlyList<Refusal> WhyNotSet(PesSettings pes) => PesCheck.Of(pes);
}
