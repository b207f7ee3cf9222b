using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Commitments;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Commitments;

/// <summary>Fields of a commitment.</summary>
public sealed class CommitmentInput
{
    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? OfficeId { get; set; }

    public string? District { get; set; }

    public string? SteeringBodyId { get; set; }

    public string? Step { get; set; }

    public string? DueOn { get; set; }

    public CommitmentWords Words => new(Typed.Text(Title) ?? "", Typed.Text(Text) ?? "", Id(OfficeId), Typed.Text(District) ?? "") { SteeringBodyId = Id(SteeringBodyId) };

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}

/// <summary>Fields of a step: a new one, one that is done, one that moves.</summary>
public sealed class StepInput
{
    public string? StepId { get; set; }

    public string? Title { get; set; }

    public string? On { get; set; }

    public string? Reason { get; set; }

    public Guid Id => Guid.TryParse(StepId, out var id) ? id : Guid.Empty;
}

/// <summary>Fields of a progress note.</summary>
public sealed class NoteInput
{
    public string? On { get; set; }

    public string? Words { get; set; }

    public string? Evidence { get; set; }

    public string? Reference { get; set; }

    public string? PictureText { get; set; }

    public IFormFile? File { get; set; }

    public ProgressWords Progress => new(Typed.Text(Words) ?? "", Typed.Chosen<EvidenceKind>(Evidence) ?? EvidenceKind.None, Typed.Text(Reference) ?? "") { PictureText = Typed.Text(PictureText) ?? "" };
}

/// <summary>Fields of money voted or spent.</summary>
public sealed class FigureInput
{
    public string? Kind { get; set; }

    public string? Amount { get; set; }

    public string? Reference { get; set; }

    public string? On { get; set; }

    public Money? Money => Domain.Money.TryParse(Amount, CultureInfo.CurrentCulture, out var amount) ? amount : null;
}

/// <summary>Field of a stop.</summary>
public sealed class StopInput
{
    public string? Reason { get; set; }
}

/// <summary>Field of a meeting of the steering committee.</summary>
public sealed class MeetInput
{
    public string? SittingId { get; set; }
}
