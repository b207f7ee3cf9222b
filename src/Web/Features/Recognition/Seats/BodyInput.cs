using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Seats;

/// <summary>The form of a body, as typed.</summary>
public sealed class BodyInput
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? RunBy { get; set; }

    public string? Purpose { get; set; }

    public string? Contact { get; set; }

    public string? Email { get; set; }

    public string? AgreementOn { get; set; }

    public static BodyInput Of(OutsideBody body) => new()
    {
        Name = body.Name,
        Kind = body.Kind.ToString(),
        RunBy = body.RunBy,
        Purpose = body.Purpose,
        Contact = body.Contact,
        Email = body.Email,
        AgreementOn = body.AgreementOn is { } day ? Format.Machine(day) : null,
    };

    internal ((string Name, OutsideBodyKind Kind) Name, OutsideBodyWords Words)? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (kind, email) = (Typed.Chosen<OutsideBodyKind>(Kind), Typed.Text(Email));
        errors.Require(Typed.Text(Name) is { Length: <= 200 }, nameof(Name), texts);
        errors.Require(kind is not null, nameof(Kind), texts);
        errors.Require(email is null || Domain.EmailAddress.TryParse(email, out _), nameof(Email), texts);
        errors.Require(Typed.Text(AgreementOn) is null || Typed.Day(AgreementOn) is not null, nameof(AgreementOn), texts);
        return errors.Any ? null : ((Typed.Text(Name)!, kind!.Value), new(Typed.Text(RunBy) ?? "", Typed.Text(Purpose) ?? "", Typed.Text(Contact) ?? "", email, Typed.Day(AgreementOn)));
    }
}
