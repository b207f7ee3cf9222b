using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Misthos.Web.Design;

/// <summary>What every form field has: a model property, a label, a hint, an error, and the ids that tie them together.</summary>
public abstract class Field<TValue> : ComponentBase
{
    [Parameter, EditorRequired]
    public Expression<Func<TValue>> For { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Required { get; set; }

    /// <summary>Hides the label from sight, in a table whose heading says it; it must still be unique for who hears it.</summary>
    [Parameter]
    public bool LabelHidden { get; set; }

    /// <summary>Error shown when no <see cref="FormErrors"/> is around (search forms).</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter]
    public FormErrors? Errors { get; set; }

    [Inject]
    protected IStringLocalizer<DesignTexts> T { get; set; } = null!;

    protected FieldPath Path { get; private set; } = null!;

    protected string Id => Path.Id;

    protected string? Message => Errors?.For(Path.Key) ?? Error;

    protected string HintId => $"{Id}-hint";

    protected string ErrorId => $"{Id}-error";

    protected string? DescribedBy => (Hint, Message) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    protected string? LabelClass => LabelHidden ? "visually-hidden" : null;

    protected string? Invalid => Message is null ? null : "true";

    protected string BoxClass(string? more = null) => $"field{(more is null ? "" : " " + more)}{(Message is null ? "" : " field-invalid")}";

    /// <summary>Only forms that post say which fields are optional; a search form has nothing else.</summary>
    protected bool SaysOptional => !Required && Errors is not null;

    protected override void OnParametersSet()
    {
        Path = FieldPath.Of(For);
        Errors?.Register(Path.Key, Path.Id);
    }
}
