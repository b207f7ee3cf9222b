using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>The two schemes of the model assemblies, for tests.</summary>
internal static class Schemes
{
    public static readonly Guid Authority = Guid.Parse("00000000-0000-7000-8000-000000000001");
    public static readonly Guid Plenary = Guid.Parse("00000000-0000-7000-8000-00000000000a");
    public static readonly Guid ProposalGroup = Guid.Parse("00000000-0000-7000-8000-00000000000b");
    public static readonly Guid Committee = Guid.Parse("00000000-0000-7000-8000-00000000000c");
    public static readonly StateRecording Clerk = new(Authority, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public static AllowanceScheme Marseille(SchemeTerms? terms = null)
    {
        var act = new CouncilAct(Authority, new CouncilActText("23/0001 (fictif)", "Indemnité des membres", Day("2023-03-10"), "CRPA L.131-1") { IsFictional = true });
        act.Record(CouncilActStateKind.InForce, Day("2023-03-15"), "certificat d'affichage (fictif)", Clerk);
        var scheme = new AllowanceScheme(act, Authority, terms ?? MarseilleTerms());
        scheme.AddRate(new RateTerms(Day("2023-03-15"), null, RateUnit.PerSitting, Money.Euros(77.49m))
        {
            ReferenceMinutes = 420,
            Provenance = RateProvenance.Derived,
            Derivation = "7 × 11,07 € (SMIC horaire du 1er août 2022)",
            Source = "compte rendu Marseille–Poitiers",
        });
        return scheme;
    }

    public static SchemeTerms MarseilleTerms() => new("Marseille 2023", Day("2023-03-15"), null, [Plenary]);

    public static CouncilAct PoitiersAct(DateOnly? transmittedOn = null) =>
        new(Authority, new CouncilActText("2023-0128 (fictif)", "Indemnisation de l'ACP", Day("2023-06-26"), "CRPA L.131-1 ; libre administration")
        {
            TransmittedOn = transmittedOn,
            IsFictional = true,
        });

    public static AllowanceScheme Poitiers(CouncilAct? act = null, PartialPresence partial = PartialPresence.ProRata)
    {
        var scheme = new AllowanceScheme(act ?? PoitiersActWithHistory(), Authority, PoitiersTerms(partial));
        scheme.AddRate(new RateTerms(Day("2023-06-26"), null, RateUnit.PerHour, Money.Euros(13.74m))
        {
            DayCap = Money.Euros(96.16m),
            Provenance = RateProvenance.Derived,
            Derivation = "96,16 € ÷ 7 h, arrondi",
            Source = "compte rendu Marseille–Poitiers",
        });
        return scheme;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static SchemeTerms PoitiersTerms(PartialPresence partial) =>
        new("Poitiers 2023", Day("2023-06-26"), null, [ProposalGroup, Committee])
        {
            OnRequest = true,
            QuotientThreshold = Money.Euros(1000m),
            PartialPresence = partial,
        };

    private static CouncilAct PoitiersActWithHistory()
    {
        var act = PoitiersAct();
        act.Record(CouncilActStateKind.InForce, Day("2023-06-26"), "affichage (fictif)", Clerk);
        act.Record(CouncilActStateKind.Contested, Day("2023-08-24"), "déféré préfectoral, TA Poitiers n° 2303524", Clerk);
        act.Record(CouncilActStateKind.Upheld, Day("2025-03-13"), "TA Poitiers, 13 mars 2025, n° 2303524", Clerk);
        return act;
    }
}
