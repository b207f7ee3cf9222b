using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Fields of a request for a technical opinion.</summary>
public sealed class AskOpinionInput
{
    public string? OfficeId { get; set; }

    public string? Question { get; set; }

    public string? DueOn { get; set; }

    public Guid Office => Guid.TryParse(OfficeId, out var id) ? id : Guid.Empty;

    public static string FieldOf(string code) => code switch
    {
        "opinion.no-office" or "opinion.already-asked" => nameof(OfficeId),
        "opinion.no-question" => nameof(Question),
        "opinion.due-passed" => nameof(DueOn),
        _ => "",
    };
}

/// <summary>Fields of a technical opinion: by the department's link, or typed from its signed note.</summary>
public sealed class OpinionInput
{
    public string? Legal { get; set; }

    public string? Cost { get; set; }

    public string? Delay { get; set; }

    public string? Competence { get; set; }

    public string? Hours { get; set; }

    public string? GivenBy { get; set; }

    public string? ChangeReason { get; set; }

    public string? GivenOn { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>Whether the working time typed is one.</summary>
    public bool AreHoursRead => Typed.Text(Hours) is null || Minutes is not null;

    public OpinionContent Content => new(Words(Legal), Words(Cost), Words(Delay), Words(Competence)) { Minutes = Minutes, GivenBy = Words(GivenBy), ChangeReason = Words(ChangeReason) };

    private int? Minutes => Typed.Text(Hours) is null ? null : Typed.Whole(Hours, 1, 500) is { } whole ? whole * 60 : Typed.Minutes(Hours);

    /// <summary>Fields of a version, to go on from.</summary>
    public static OpinionInput Of(TechnicalOpinion? opinion) => opinion is null ? new() : new() { Legal = opinion.Legal, Cost = opinion.Cost, Delay = opinion.Delay, Competence = opinion.Competence };

    public static string FieldOf(string code) => code switch
    {
        "opinion.empty" or "opinion.too-long" => nameof(Legal),
        "opinion.hours" => nameof(Hours),
        "opinion.no-change-reason" => nameof(ChangeReason),
        "opinion.day" => nameof(GivenOn),
        "document.too-big" or "document.not-a-scan" => nameof(File),
        _ => "",
    };

    private static string Words(string? text) => Typed.Text(text)?.ReplaceLineEndings("\n") ?? "";
}

/// <summary>Field of a withdrawal.</summary>
public sealed class CloseOpinionInput
{
    public string? Reason { get; set; }
}
