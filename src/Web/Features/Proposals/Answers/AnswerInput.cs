using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>Fields of the authority's answer.</summary>
public sealed class AnswerInput
{
    public string? Kind { get; set; }

    public string? Summary { get; set; }

    public string? Reasons { get; set; }

    public string? LeadDelegation { get; set; }

    public string? LeadDepartment { get; set; }

    public List<string>? Contributors { get; set; }

    public string? DueOn { get; set; }

    public string? PassedTo { get; set; }

    public string? Budget { get; set; }

    public string? BudgetName { get; set; }

    public string? Amount { get; set; }

    public string? ChangeReason { get; set; }

    public string? AnsweredOn { get; set; }

    /// <summary>Number of versions there were when the page was read: somebody faster is noticed.</summary>
    public string? Seen { get; set; }

    public int SeenVersions => Typed.Whole(Seen) ?? 0;

    private bool HasAmount => !string.IsNullOrWhiteSpace(Amount);

    /// <summary>Whether the amount typed is one.</summary>
    public bool IsAmountRead => !HasAmount || Money.TryParse(Amount, CultureInfo.CurrentCulture, out _);

    /// <summary>The answer, or null when the decision cannot be read.</summary>
    public ResponseContent? Content(IReadOnlyCollection<Office> offices) => Typed.Chosen<ResponseKind>(Kind) is not { } kind ? null
        : new ResponseContent(kind, Words(Reasons), [.. Parts(offices)], Typed.Day(DueOn))
        {
            Summary = Words(Summary),
            PassedTo = Words(PassedTo),
            Budget = Typed.Chosen<ResponseBudget>(Budget) ?? ResponseBudget.None,
            BudgetName = Words(BudgetName),
            Amount = HasAmount && Money.TryParse(Amount, CultureInfo.CurrentCulture, out var amount) ? amount : Money.Zero,
            ChangeReason = Words(ChangeReason),
        };

    /// <summary>Fields of a version, to go on from.</summary>
    public static AnswerInput Of(OfficialResponse response) => new()
    {
        Kind = response.Kind.ToString(),
        Summary = response.Summary,
        Reasons = response.Reasons,
        LeadDelegation = First(response, OfficePart.LeadDelegation),
        LeadDepartment = First(response, OfficePart.LeadDepartment),
        Contributors = [.. response.Offices.Where(o => o.Part == OfficePart.Contributing).Select(o => o.OfficeId.ToString())],
        DueOn = response.DueOn is { } due ? Format.Machine(due) : null,
        PassedTo = response.PassedTo,
        Budget = response.Budget.ToString(),
        BudgetName = response.BudgetName,
        Amount = response.Amount == Money.Zero ? null : response.Amount.InEuros.ToString("0.##", CultureInfo.CurrentCulture),
    };

    private IEnumerable<ResponseOfficeContent> Parts(IReadOnlyCollection<Office> offices)
    {
        var lead = new[] { (LeadDelegation, OfficePart.LeadDelegation), (LeadDepartment, OfficePart.LeadDepartment) };
        var others = (Contributors ?? []).Where(id => id != LeadDelegation && id != LeadDepartment).Distinct().Select(id => ((string?)id, OfficePart.Contributing));
        foreach (var (id, part) in lead.Concat(others))
        {
            if (offices.FirstOrDefault(o => o.Id.ToString() == id) is { } office)
            {
                yield return new ResponseOfficeContent(office.Id, office.Name, part);
            }
        }
    }

    private static string? First(OfficialResponse response, OfficePart part) => response.Offices.FirstOrDefault(o => o.Part == part)?.OfficeId.ToString();

    private static string Words(string? text) => text?.Trim() ?? "";
}
