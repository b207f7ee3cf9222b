using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Assemblies;
using Misthos.Web.Features.Topics;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>What justifies a scheme: treatment, comparison, other bodies, competence, the note.</summary>
public partial class JustificationPage
{
    private JustificationView? _view;
    private bool _mayWrite;
    private bool _mayDecide;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "treatment")] public TreatmentInput? Treatment { get; set; }

    [SupplyParameterFromForm(FormName = "body")] public BodyInput? Body { get; set; }

    [SupplyParameterFromForm(FormName = "competence")] public StatementInput? Competence { get; set; }

    [SupplyParameterFromForm(FormName = "note")] public NoteInput? Note { get; set; }

    [Inject] private JustificationQueries Queries { get; set; } = null!;

    [Inject] private JustificationService Service { get; set; } = null!;

    [Inject] private TopicService Topics { get; set; } = null!;

    [Inject] private IStringLocalizer<JustificationTexts> T { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> Words { get; set; } = null!;

    [Inject] private IStringLocalizer<AssemblyTexts> Kinds { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        _mayWrite = await Me.MayAsync(Policies.Organise);
        _mayDecide = _mayWrite || await Me.MayAsync(Policies.Liquidate);
        var (scheme, note) = (_view.Scheme, _view.Note);
        Treatment ??= new() { Tax = scheme.Tax.ToString(), Social = scheme.Social.ToString() };
        Body ??= new();
        Competence ??= new() { Topic = _view.Topics.FirstOrDefault(t => t.Statement is null)?.Topic.Id.ToString() };
        Note ??= new() { Participation = note?.Participation, Equality = note?.Equality, Proportion = note?.Proportion, Bodies = note?.Bodies };
    }

    private string User(Guid id) => _view!.Users.GetValueOrDefault(id) ?? Words["SomeoneUnknown"].Value;

    private FormReader Reader() => new((field, key) => Errors.Add(field, T[key]));

    private async Task DecideAsync()
    {
        var form = Reader();
        var (tax, social) = (form.Pick<TaxTreatment>(nameof(Treatment.Tax), Treatment!.Tax), form.Pick<SocialTreatment>(nameof(Treatment.Social), Treatment.Social));
        var ground = form.Text(nameof(Treatment.Ground), Treatment.Ground);
        Finish(form.Failed || !_mayDecide ? [] : await Service.DecideTreatmentAsync(Id, tax!.Value, social!.Value, ground!), _mayDecide);
    }

    private async Task DescribeAsync() => Finish(_mayWrite && Body!.Read(Reader()) is { } text ? await Service.DescribeBodyAsync(text) : [], _mayWrite);

    private async Task StateAsync()
    {
        var form = Reader();
        var topic = _view!.Topics.FirstOrDefault(t => t.Topic.Id.ToString() == Competence!.Topic)?.Topic.Id;
        form.Check(topic is not null, nameof(Competence.Topic), "Fault.Choose");
        var (statement, basis) = (form.Text(nameof(Competence.Statement), Competence!.Statement), form.Text(nameof(Competence.LegalBasis), Competence.LegalBasis));
        Finish(form.Failed || !_mayWrite ? [] : Told(await Topics.CheckCompetenceAsync(topic!.Value, new(CompetenceOutcome.Inside, Authority.Name, Topics.Today, statement!, basis!))), _mayWrite);
    }

    private static List<Refusal> Told(IReadOnlyList<Refusal> refusals) => [.. refusals.Select(refusal => refusal.Code == "competence.too-short" ? new Refusal("justification.too-short", nameof(Competence.Statement)) : new Refusal("justification.just-changed"))];

    private async Task WriteAsync() => Finish(_mayWrite ? await Service.WriteNoteAsync(Id, Note!.ToText()) : [], _mayWrite);

    /// <summary>Stays on the page with its errors, or goes back to it.</summary>
    private void Finish(IReadOnlyList<Refusal> refusals, bool may)
    {
        foreach (var refusal in may ? refusals : [new Refusal("justification.not-allowed")])
        {
            var field = refusal.Code == "justification.too-short" ? refusal.Values[0] : "";
            Errors.Add(field, T[refusal.Code]);
        }

        if (!Errors.Any)
        {
            Goto(Link($"gestion/indemnites/baremes/{Id}/justification"));
        }
    }
}
