using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>One testimony, for the team: consents, transcript, publication, loans.</summary>
public partial class TestimonyPage
{
    private readonly Dictionary<TestimonyUse, IReadOnlyList<Refusal>> _why = [];
    private TestimonyView? _view;
    private Dictionary<Guid, string> _links = [];
    private bool _isMinor;
    private DateOnly _today;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "describe")] public DescribeInput? Words { get; set; }

    [SupplyParameterFromForm(FormName = "agreed")] public AgreedInput? Agreed { get; set; }

    [SupplyParameterFromForm(FormName = "lend")] public LoanInput? Loan { get; set; }

    [Inject] private TestimonyQueries Queries { get; set; } = null!;

    [Inject] private TestimonyService Service { get; set; } = null!;

    [Inject] private TestimonyDeskService Desk { get; set; } = null!;

    [Inject] private LoanLinkService LoanLinks { get; set; } = null!;

    [Inject] private SiteAddress Site { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private Testimony Piece => _view!.Piece;

    private string Name => Piece.WithdrawnOn is null ? Piece.Title : T["Withdrawn.Name"].Value;

    private string Here => Link($"gestion/reconnaissance/temoignages/{Id}");

    private (string Key, string Tone) State => TestimonyList.StateOf(_view!, _why[TestimonyUse.Portal].Count == 0);

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.FindAsync(Id) is not { } view)
        {
            NotFound();
            return;
        }

        (_view, _today) = (view, Format.DayOf(Clock.GetUtcNow()));
        _isMinor = Queries.IsMinor(view.Person);
        foreach (var use in Enum.GetValues<TestimonyUse>())
        {
            _why[use] = await Queries.WhyNotAsync(view, use);
        }

        _links = view.Piece.Loans.Where(l => l.RunsOn(_today)).ToDictionary(l => l.Id, l => Site.Of(Link($"pret/{LoanLinks.Seal(l.Id)}")));
        Words ??= new() { Transcript = view.Piece.Words };
        Agreed ??= new() { Uses = [.. Enum.GetValues<TestimonyUse>().Where(use => view.Piece.Said(use, ofGuardian: false)).Select(use => use.ToString())] };
        Loan ??= new() { From = Format.Machine(_today) };
    }

    private Task DoAsync(Func<Task<IReadOnlyList<Refusal>>> act, string field = "") => SubmitAsync(act, T, Here, _ => field);

    private Task NoteAgreedAsync() =>
        DoAsync(() => Service.NoteAgreedAsync(Id, ChosenUses.Of(Agreed!.Uses), _isMinor && Agreed.Who == "guardian", Agreed.How ?? ""), nameof(AgreedInput.How));

    private Task LendAsync()
    {
        var (from, until) = (Typed.Day(Loan!.From), Typed.Day(Loan.Until));
        Errors.Require(Typed.Text(Loan.Borrower)?.Length is > 0 and <= 200, nameof(Loan.Borrower), T);
        Errors.Require(Typed.Text(Loan.Purpose) is not null, nameof(Loan.Purpose), T);
        Errors.Require(from is not null, nameof(Loan.From), T);
        Errors.Require(until is not null && (from is null || until >= from), nameof(Loan.Until), T);
        return DoAsync(() => Desk.LendAsync(Id, new(Loan.Borrower!.Trim(), Loan.Purpose!.Trim(), from!.Value, until!.Value)), nameof(Loan.Until));
    }

    private Task EndAsync(Guid loan) => DoAsync(() => Desk.EndLoanAsync(Id, loan));
}
