using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>A draw from its preparation to its confirmation, for organisers.</summary>
public partial class DrawPage
{
    private PanelDraw? _draw;
    private DrawView? _view;
    private Committed? _kept;
    private DrawPreparation? _preparation;
    private string? _organ;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid DrawId { get; set; }

    /// <summary>Given when the reader does not want the page of a preparation to load again by itself.</summary>
    [SupplyParameterFromQuery(Name = "pause")] public string? Pause { get; set; }

    [SupplyParameterFromForm(FormName = "draw")] public ActInput? Act { get; set; }

    [SupplyParameterFromForm(FormName = "discard")] public DiscardInput? Input { get; set; }

    [Inject] private DrawQueries Queries { get; set; } = null!;

    [Inject] private DrawService Service { get; set; } = null!;

    [Inject] private PreparationService Preparations { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private DateTimeOffset Now => Clock.GetUtcNow();

    private Crumb Parent => _draw?.OrganId is { } organ
        ? new(_organ ?? "", Link($"gestion/editions/{Id}/organes/{organ}")) : new(T["Pool"], Link($"gestion/editions/{Id}/vivier"));

    private bool IsPaused => Pause is not null;

    private string Here => Link($"gestion/editions/{Id}/tirages/{DrawId}");

    protected override async Task OnInitializedAsync()
    {
        (Input, Act) = (Input ?? new(), Act ?? new());
        _draw = await Queries.FindAsync(DrawId);
        if (_draw is null || _draw.EditionId != Id)
        {
            _draw = null;
            NotFound();
            return;
        }

        _organ = _draw.OrganId is { } organ ? await Queries.OrganAsync(organ) : null;
        if (_draw.Status == PanelDrawStatus.Preparing)
        {
            _preparation = await Queries.PreparationAsync(DrawId);
            LoadAgain();
        }

        _kept = await Queries.CommitmentAsync(DrawId);
        _view = _draw.DrawnAt is null ? null : await Queries.ViewAsync(_draw);
    }

    /// <summary>Works without script; more slowly as the preparation lasts.</summary>
    private void LoadAgain()
    {
        if (!IsPaused && HttpMethods.IsGet(Http.Request.Method))
        {
            Http.Response.Headers["Refresh"] = Now - _draw!.At < TimeSpan.FromSeconds(20) ? "2" : "10";
        }
    }

    /// <summary>A form posted from a page grown old still finds its handler, which says what happened meanwhile.</summary>
    private bool Shows(string form, params PanelDrawStatus[] statuses) => statuses.Contains(_draw!.Status) || WasPosted(form);

    private Task CancelAsync() => SubmitAsync(() => Preparations.CancelAsync(DrawId), T, Here);

    private Task DrawAsync() => SubmitAsync(
        () => Service.DrawAsync(DrawId, Act!.RandomText), T, Here, code => code.StartsWith("draw.random", StringComparison.Ordinal) ? nameof(Act.RandomText) : "");

    private Task ConfirmAsync() => SubmitAsync(() => Service.ConfirmAsync(DrawId), T, Here);

    private Task DiscardAsync()
    {
        Errors.Require(!string.IsNullOrWhiteSpace(Input!.Reason), nameof(Input.Reason), T);
        return SubmitAsync(() => Service.DiscardAsync(DrawId, Input.Reason!.Trim()), T, Here);
    }
}
