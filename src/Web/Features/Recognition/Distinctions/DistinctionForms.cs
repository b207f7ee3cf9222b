using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>A distinction, as typed.</summary>
public sealed class DistinctionInput
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? About { get; set; }

    public string? Address { get; set; }

    public List<string> Proposals { get; set => field = value ?? []; } = [];

    public static DistinctionInput Of(Distinction distinction) => new()
    {
        Kind = distinction.Kind.ToString(),
        Title = distinction.Title,
        Body = distinction.Body,
        About = distinction.About,
        Address = distinction.Link,
        Proposals = [.. distinction.Proposals.Select(p => p.ProposalId.ToString())],
    };

    /// <summary>The draft, or null with every error at its field.</summary>
    public DistinctionDraft? Read(FormErrors errors, IStringLocalizer texts)
    {
        var kind = Typed.Chosen<DistinctionKind>(Kind);
        errors.Require(kind is not null, nameof(Kind), texts);
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        errors.Require(Typed.Text(Body) is not null, nameof(Body), texts);
        errors.Require(Typed.Text(About) is not null, nameof(About), texts);
        errors.Require(Typed.Text(Address) is not { } link || (Misthos.Domain.Portal.NewsItem.IsLink(link) && link[0] != '/'), nameof(Address), texts);
        errors.Require(Proposals.Count > 0, nameof(Proposals), texts);
        return errors.Any ? null : new(kind!.Value, new(Title!.Trim(), Body!.Trim(), About!.Trim(), Typed.Text(Address)), Ids.Of(Proposals));
    }
}

/// <summary>A step, as typed.</summary>
public sealed class StepInput
{
    public string? State { get; set; }

    public string? On { get; set; }

    public string? Note { get; set; }
}

/// <summary>People ticked.</summary>
public sealed class PeopleInput
{
    public List<string> People { get; set => field = value ?? []; } = [];
}

/// <summary>How people were told, as typed.</summary>
public sealed class ToldInput
{
    public List<string> Told { get; set => field = value ?? []; } = [];

    public string? Way { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A file to attach, as typed.</summary>
public sealed class AttachInput
{
    public IFormFile? File { get; set; }

    public string? FileTitle { get; set; }

    public bool IsPublic { get; set; }
}

/// <summary>Identifiers of what was ticked; what is none is left out.</summary>
internal static class Ids
{
    public static List<Guid> Of(IEnumerable<string> ticked) => [.. ticked.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
