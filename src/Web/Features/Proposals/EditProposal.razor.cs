using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals;

/// <summary>One proposal: text until it is handed over, adoption, handover.</summary>
public partial class EditProposal
{
    private Proposal? _proposal;
    private List<Choice> _topics = [];
    private string? _posted;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "write")] public ProposalInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "adopt")] public DayInput? Adopted { get; set; }

    [SupplyParameterFromForm(FormName = "hand-over")] public DayInput? HandedOver { get; set; }

    [Inject] private ProposalQueries Queries { get; set; } = null!;

    [Inject] private ProposalService Service { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _proposal = await Queries.FindAsync(Id);
        if (_proposal is null)
        {
            NotFound();
            return;
        }

        _topics = await Queries.TopicsAsync();
        Input ??= new() { TopicId = _proposal.TopicId.ToString(), Title = _proposal.Title, Text = _proposal.Text };
        Adopted ??= new() { On = Format.Machine(_proposal.AdoptedOn ?? Queries.Today) };
        HandedOver ??= new() { On = Format.Machine(Queries.Today) };
    }

    private static string Day(DateOnly? day) => day is { } value ? Format.LongDay(value) : "–";

    private FormErrors? ErrorsOf(string form) => _posted == form ? Errors : null;

    private Task WriteAsync() => Input!.Check(Errors, T, _topics)
        ? DoAsync("write", () => Service.WriteAsync(Id, Guid.Parse(Input.TopicId!), (Input.Title!.Trim(), Input.Text!.Trim())))
        : DoAsync("write", null);

    private Task AdoptAsync() => OnDayAsync("adopt", Adopted!, day => Service.AdoptAsync(Id, day));

    private Task HandOverAsync() => OnDayAsync("hand-over", HandedOver!, day => Service.HandOverAsync(Id, day));

    private Task OnDayAsync(string form, DayInput input, Func<DateOnly, Task<IReadOnlyList<Refusal>>> act)
    {
        if (input.Day is { } day)
        {
            return DoAsync(form, () => act(day));
        }

        Errors.Add(nameof(DayInput.On), T["Missing.Day"]);
        return DoAsync(form, null);
    }

    private async Task DoAsync(string form, Func<Task<IReadOnlyList<Refusal>>>? act)
    {
        _posted = form;
        if (act is null)
        {
            return;
        }

        try
        {
            Errors.Tell(await act(), T);
        }
        catch (DbUpdateException)
        {
            Errors.Add(T["Conflict"]);
        }

        if (!Errors.Any)
        {
            Goto(Link($"gestion/propositions/{Id}"));
        }
    }
}
