using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Benefits;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Features.Benefits;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Features.Members.Needs;

namespace Misthos.Web.Features.Recognition.Young;

/// <summary>A member under age on the first day of the edition.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Name.</param>
/// <param name="Authorisation">What came of the guardian's authorisation; null when nothing was asked.</param>
public sealed record YoungMember(Guid PersonId, string Name, GuardianAuthorisation? Authorisation)
{
    /// <summary>State of the need of a preparation session; null when nobody asked.</summary>
    public NeedStatus? Preparation { get; init; }

    /// <summary>State of the need of a buddy; null when nobody asked.</summary>
    public NeedStatus? Buddy { get; init; }

    /// <summary>Whether a guardian has authorised.</summary>
    public bool IsAuthorised => Authorisation is GuardianAuthorisation.GivenOnline or GuardianAuthorisation.PaperReceived;
}

/// <summary>The young members of an edition, and what is offered to them.</summary>
public sealed record YoungView(Edition Edition, IReadOnlyList<YoungMember> Members)
{
    /// <summary>Acts of the plan that only they are offered.</summary>
    public IReadOnlyList<RecognitionAct> Acts { get; init; } = [];

    /// <summary>Vouchers of the edition.</summary>
    public IReadOnlyList<BenefitLot> Lots { get; init; } = [];

    /// <summary>What a member under age may receive, as the allowance scheme says.</summary>
    public MinorAllowance Rule { get; init; }
}

/// <summary>Reads what concerns young members. Who they are is for organisers; how they feel is told by band only.</summary>
public sealed class YoungQueries(AppDbContext db, NeedQueries needs, BenefitQueries benefits, EvaluationQueries evaluations)
{
    private const string Age = "profil.age";

    private static readonly string[] Felt = ["legitimite", "legitimite.parole", "ecoute", "parole", "effet"];

    /// <summary>The young members of an edition; null when there is no such edition.</summary>
    public async Task<YoungView?> OfAsync(Guid editionId)
    {
        if (await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition)
        {
            return null;
        }

        var last = Minors.LastBirthOfAge(edition.StartsOn);
        var people = await db.Set<Person>().Where(p => p.BornOn > last && db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.EditionId == editionId && m.StartsOn <= m.EndsOn)).OrderBy(p => p.SearchName)
            .Select(p => new { p.Id, Name = p.GivenName + " " + p.FamilyName, State = db.Set<MinorAuthorisation>().Where(a => a.PersonId == p.Id).Select(a => (GuardianAuthorisation?)a.State).FirstOrDefault() }).ToListAsync();
        var told = (await needs.OfAsync(people.ConvertAll(p => p.Id))).Where(n => n.Need.EditionId == editionId).ToLookup(n => (n.Need.PersonId, n.Content.Kind), n => n.Need.Status);
        return new(edition, people.ConvertAll(p => new YoungMember(p.Id, p.Name, p.State) { Preparation = StatusOf(told[(p.Id, NeedKind.Preparation)]), Buddy = StatusOf(told[(p.Id, NeedKind.Buddy)]) }))
        {
            Acts = await db.Set<RecognitionAct>().AsNoTracking().Where(a => a.EditionId == editionId && a.IsForMinors).OrderBy(a => a.On).ToListAsync(),
            Lots = await benefits.LotsAsync(editionId),
            Rule = await benefits.MinorsOfSchemeAsync(editionId),
        };
    }

    /// <summary>How the youngest band of respondents feels beside the others, over every questionnaire of the edition; nothing when it was asked nowhere.</summary>
    public async Task<(AnswerOption? Band, IReadOnlyList<BandComparison> Comparisons)> FeltAsync(Guid editionId)
    {
        var cells = await (from t in db.Set<EvaluationTally>()
                           join e in db.Set<Evaluation>() on t.EvaluationId equals e.Id
                           where e.EditionId == editionId && e.Status == EvaluationStatus.Counted && t.ProfileCode == Age && Felt.Contains(t.FieldCode)
                           select new TallyCell(t.FieldCode, t.OptionCode, t.ProfileCode, t.Band, t.People)).ToListAsync();
        var asked = await evaluations.InstrumentsOfAsync(editionId);
        var profile = asked.SelectMany(d => d.Profile).FirstOrDefault(q => q.Code == Age);
        if (profile is null || cells.Count == 0)
        {
            return (null, []);
        }

        var (sheet, band) = (new TallySheet(cells), profile.Options[0]);
        var fields = asked.SelectMany(d => d.Fields).Where(f => Felt.Contains(f.Code) && f.Question.HasMean).DistinctBy(f => f.Code).OrderBy(f => Array.IndexOf(Felt, f.Code));
        return (band, [.. fields.Select(field => BandComparison.Of(sheet, field, profile, band.Code))]);
    }

    private static NeedStatus? StatusOf(IEnumerable<NeedStatus> states) => states.Select(s => (NeedStatus?)s).FirstOrDefault();
}
