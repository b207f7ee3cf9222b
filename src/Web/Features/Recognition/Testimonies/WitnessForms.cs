using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>A request for a witness, as typed.</summary>
public sealed class WitnessInput
{
    public string? Body { get; set; }

    public string? Contact { get; set; }

    public string? Email { get; set; }

    public string? Subject { get; set; }

    public string? On { get; set; }

    public string? Place { get; set; }

    /// <summary>The request, or null with every error at its field.</summary>
    public WitnessWords? Read(FormErrors errors, IStringLocalizer texts)
    {
        var on = Typed.Day(On);
        var email = EmailAddress.TryParse(Email, out var parsed) ? parsed.Value : null;
        errors.Require(Typed.Text(Body)?.Length is > 0 and <= 200, nameof(Body), texts);
        errors.Require(Typed.Text(Contact) is not null, nameof(Contact), texts);
        errors.Require(email is not null || Typed.Text(Email) is null, nameof(Email), texts);
        errors.Require(Typed.Text(Subject)?.Length is > 0 and <= 200, nameof(Subject), texts);
        errors.Require(on is not null || Typed.Text(On) is null, nameof(On), texts);
        return errors.Any ? null : new(Body!.Trim(), Contact!.Trim(), email, Subject!.Trim(), on, Place?.Trim() ?? "");
    }
}

/// <summary>Whom to ask, as ticked.</summary>
public sealed class AskInput
{
    public List<string> People { get; set => field = value ?? []; } = [];
}

/// <summary>What somebody said, as typed by the team.</summary>
public sealed class WitnessReplyInput
{
    public string? Who { get; set; }

    public string? Said { get; set; }
}

/// <summary>The answer to the body, as typed.</summary>
public sealed class WitnessAnswerInput
{
    public List<string> Going { get; set => field = value ?? []; } = [];

    public string? Text { get; set; }
}
