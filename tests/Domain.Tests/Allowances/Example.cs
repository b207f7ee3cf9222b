using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>One row of an example table: the situation, and the answer expected. Cells left out take the defaults of refus.md.</summary>
internal sealed class Example(IReadOnlyDictionary<string, string> row)
{
    public AllowanceBreakdown Compute() => AllowanceCalculator.Compute(Input(), Scheme());

    public AllowanceOutcome ExpectedOutcome => FrenchWords.Outcome(row["résultat"]);

    public Money ExpectedAmount => row.TryGetValue("montant", out var amount) ? FrenchWords.Amount(amount) : Money.Zero;

    public IEnumerable<string> ExpectedReasons =>
        Cell("motif", "").Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Select(reason => FrenchWords.Reasons[reason]);

    private bool IsMarseille => row["barème"] == "Marseille";

    private DateOnly Day => Schemes.Day(Cell("jour", "2024-03-16"));

    private string Cell(string name, string otherwise) => row.GetValueOrDefault(name, otherwise);

    private AllowanceInput Input() =>
        new(FrenchWords.CapacityOf(Cell("qualité", "membre")), FrenchWords.Organ(Cell("organe", IsMarseille ? "assemblée" : "groupe de propositions")), Day, FrenchWords.Status(Cell("situation", "présente")))
        {
            PlannedMinutes = FrenchWords.Minutes(Cell("séance", "3 h")),
            MinutesPresent = FrenchWords.Minutes(Cell("présence", "3 h")),
            IsMinor = Cell("personne", "").Contains("mineure", StringComparison.Ordinal),
            IsStaffOfAuthority = Cell("personne", "").Contains("agent", StringComparison.Ordinal),
            IsElectedOfficial = Cell("personne", "").Contains("élue", StringComparison.Ordinal),
            HasRequested = Cell("demande", IsMarseille ? "non" : "oui") == "oui",
            HasDeclined = Cell("demande", "") == "renonce",
            Eligibility = IsMarseille ? null : Eligibility(Cell("quotient", "850 €")),
        };

    private EligibilityFact? Eligibility(string text)
    {
        if (text == "aucune décision")
        {
            return null;
        }

        var parts = text.TrimEnd(')').Split(" (seuil ");
        var threshold = FrenchWords.Amount(parts.Length > 1 ? parts[1] : "1 000 €");
        Money? quotient = parts[0] == "inconnu" ? null : FrenchWords.Amount(parts[0]);
        return new EligibilityFact(Guid.Empty, EligibilityDecision.Compare(quotient, threshold), threshold, new DateOnly(Day.Year, Day.Month, 1))
        {
            DecidedOn = Day,
            ValidFrom = Day,
            ValidTo = Day,
        };
    }

    private AllowanceScheme? Scheme() => row["barème"] switch
    {
        "aucun" => null,
        "Marseille" => Schemes.Marseille(MarseilleTerms(Cell("règle", ""))),
        "Poitiers" when row.TryGetValue("délibération", out var history) => Schemes.Poitiers(Act(history)),
        "Poitiers" => Schemes.Poitiers(),
        var other => throw new FormatException(other),
    };

    private static SchemeTerms MarseilleTerms(string rule) => rule switch
    {
        "" => Schemes.MarseilleTerms(),
        "prorata" => Schemes.MarseilleTerms() with { PartialPresence = PartialPresence.ProRata },
        "mineurs : même indemnité" => Schemes.MarseilleTerms() with { Minors = MinorAllowance.Same },
        "mineurs : même indemnité, compte du parent" => Schemes.MarseilleTerms() with { Minors = MinorAllowance.SameByGuardian },
        "mineurs : rien" => Schemes.MarseilleTerms() with { Minors = MinorAllowance.Nothing },
        "rien" => Schemes.MarseilleTerms() with { PartialPresence = PartialPresence.None },
        _ => Schemes.MarseilleTerms() with { PartialPresence = PartialPresence.FullFrom, FullFromMinutes = FrenchWords.Minutes(rule["entière dès ".Length..]) },
    };

    private static CouncilAct Act(string history)
    {
        if (history == "aucun état")
        {
            return Schemes.PoitiersAct();
        }

        const string transmitted = "transmise le ";
        var act = Schemes.PoitiersAct(history.StartsWith(transmitted, StringComparison.Ordinal) ? Schemes.Day(history[transmitted.Length..]) : null);
        act.Record(CouncilActStateKind.InForce, act.AdoptedOn, "affichage", Schemes.Clerk);
        foreach (var state in history.Split(" puis ").Where(state => !state.StartsWith(transmitted, StringComparison.Ordinal)))
        {
            var kind = Kind(state);
            act.Record(kind, kind == CouncilActStateKind.Annulled ? act.AdoptedOn : Schemes.Day("2024-02-01"), "jugement", Schemes.Clerk);
        }

        return act;
    }

    private static CouncilActStateKind Kind(string state) => state switch
    {
        "contestée" => CouncilActStateKind.Contested,
        "suspendue" => CouncilActStateKind.Suspended,
        "confirmée" => CouncilActStateKind.Upheld,
        "annulée" => CouncilActStateKind.Annulled,
        _ => throw new FormatException(state),
    };
}
