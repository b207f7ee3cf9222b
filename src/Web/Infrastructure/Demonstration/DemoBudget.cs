using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What a council votes for an edition: every figure is invented, for the report gives none.</summary>
internal sealed record DemoCredits(int Allowances, int Expenses, int Needs, int Meal, int Room, int Facilitation)
{
    public required StaffTime Staff { get; init; }
}

/// <summary>The budget of an edition: credits voted before its term, orders and invoices sitting after sitting.</summary>
internal sealed class DemoBudget(DemoScope demo, Edition edition)
{
    private readonly DateOnly _voted = edition.StartsOn.AddDays(-45);

    public void Add(DemoCredits credits, IReadOnlyList<Sitting> held, int toCome)
    {
        var all = held.Count + toCome;
        Vote(BudgetKind.Allowances, credits.Allowances);
        Vote(BudgetKind.Expenses, credits.Expenses);
        Vote(BudgetKind.NeedMeasures, credits.Needs);
        Orders(Vote(BudgetKind.Catering, credits.Meal * all), credits.Meal, held, ("Traiteur (fictif)", "Buffet de la séance"));
        Expect(BudgetKind.Catering, credits.Meal * toCome);
        Orders(Vote(BudgetKind.Venue, credits.Room * all), credits.Room, held, ("Salle (fictif)", "Salle et sonorisation"));
        Expect(BudgetKind.Venue, credits.Room * toCome);
        var facilitation = Vote(BudgetKind.OtherSpending, credits.Facilitation)!;
        Record(facilitation, Paper(BudgetStage.Committed, credits.Facilitation * 9 / 10, "Marché d’animation (fictif)", edition.StartsOn.AddDays(-10), "Animation des séances pour tout le mandat (fictif)"));
        Record(facilitation, Paper(BudgetStage.Paid, credits.Facilitation / 2, "Mandats du premier semestre (fictif)", held[^1].Day, "Acomptes payés (fictif)"));
        Vote(BudgetKind.BenefitsInKind, 1500);
        AddStaff(credits.Staff);
    }

    private void AddStaff(StaffTime staff)
    {
        var line = Line(BudgetKind.StaffTime);
        var terms = Paper(BudgetStage.Voted, 0, "Tableau des emplois (fictif)", _voted, "Équipe de l’assemblée, suivi compris (fictif)");
        Record(line, terms.Of(staff, takesBack: false));
        Record(line, (terms with { Stage = BudgetStage.Committed, Reference = "Arrêtés d’affectation (fictif)", Day = edition.StartsOn }).Of(staff, takesBack: false));
    }

    // The last order is not paid yet; one invoice was a little lower than its order.
    private void Orders(BudgetLine? line, int euros, IReadOnlyList<Sitting> held, (string Supplier, string What) order)
    {
        foreach (var (index, sitting) in line is null ? [] : held.Index())
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{order.Supplier}, bon n° {index + 1}");
            Record(line!, Paper(BudgetStage.Committed, euros, number, sitting.Day.AddDays(-12), $"{order.What} : {sitting.Title} (fictif)"));
            if (index == 2)
            {
                Record(line!, Paper(BudgetStage.Committed, -euros / 20, $"{number}, avoir", sitting.Day, "Facture plus basse que la commande (fictif)"));
            }

            if (index < held.Count - 1)
            {
                Record(line!, Paper(BudgetStage.Paid, index == 2 ? euros - euros / 20 : euros, $"{number}, facture", sitting.Day.AddDays(5), $"{order.What} : {sitting.Title} (fictif)"));
            }
        }
    }

    private void Expect(BudgetKind kind, int euros)
    {
        if (euros > 0)
        {
            Record(Line(kind), Paper(BudgetStage.Expected, euros, "Calendrier des séances (fictif)", demo.Today, "Séances encore à tenir (fictif)"));
        }
    }

    private BudgetLine? Vote(BudgetKind kind, int euros)
    {
        if (euros == 0)
        {
            return null;
        }

        var line = Line(kind);
        Record(line, Paper(BudgetStage.Voted, euros, "Budget primitif, délibération 0000/DEMO (fictif)", _voted, "Crédit de l’édition (fictif)"));
        return line;
    }

    private BudgetLine Line(BudgetKind kind)
    {
        if (demo.Db.Set<BudgetLine>().Local.FirstOrDefault(l => l.EditionId == edition.Id && l.Kind == kind) is { } line)
        {
            return line;
        }

        return demo.Db.Add(new BudgetLine(demo.AuthorityId, edition.Id, kind)).Entity;
    }

    private void Record(BudgetLine line, MovementTerms terms) =>
        demo.Db.Add(line.Record(terms, demo.Today, new StateRecording(demo.UserId(Role.FinanceOfficer), DemoCalendar.Noon(terms.Day))));

    private static MovementTerms Paper(BudgetStage stage, int euros, string reference, DateOnly day, string reason) => new(stage, Money.Euros(euros), reference, day, reason);
}
