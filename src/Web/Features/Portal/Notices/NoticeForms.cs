using Microsoft.Extensions.Localization;
using Misthos.Domain.Portal;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.Notices;

/// <summary>A legal notice, as typed.</summary>
public sealed class LegalInput
{
    public string? Publisher { get; set; }

    public string? PublisherContact { get; set; }

    public string? Director { get; set; }

    public string? Host { get; set; }

    public string? HostContact { get; set; }

    public string? DataOfficer { get; set; }

    public string? AccessibilityContact { get; set; }

    public string? AccessibilityPlan { get; set; }

    public LegalNoticeText Text => new(
        Clean(Publisher), Clean(PublisherContact), Clean(Director), Clean(Host), Clean(HostContact), Clean(DataOfficer), Clean(AccessibilityContact), Clean(AccessibilityPlan));

    public static LegalInput Of(LegalNoticeText text) => new()
    {
        Publisher = text.Publisher,
        PublisherContact = text.PublisherContact,
        Director = text.Director,
        Host = text.Host,
        HostContact = text.HostContact,
        DataOfficer = text.DataOfficer,
        AccessibilityContact = text.AccessibilityContact,
        AccessibilityPlan = text.AccessibilityPlan,
    };

    internal static string Clean(string? text) => Typed.Text(text)?.ReplaceLineEndings("\n") ?? "";
}

/// <summary>An audit, as typed.</summary>
public sealed class AuditInput
{
    public string? On { get; set; }

    public string? Auditor { get; set; }

    public string? Method { get; set; }

    public string? Applicable { get; set; }

    public string? Met { get; set; }

    public string? NotAccessible { get; set; }

    public string? Derogations { get; set; }

    public string? Exempt { get; set; }

    /// <summary>The findings, or null with every error at its field.</summary>
    public AuditFindings? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (on, applicable, met) = (Typed.Day(On), Typed.Whole(Applicable), Typed.Whole(Met));
        errors.Require(on is not null, nameof(On), texts);
        errors.Require(Typed.Text(Auditor) is not null, nameof(Auditor), texts);
        errors.Require(Typed.Text(Method) is not null, nameof(Method), texts);
        errors.Require(applicable is not null, nameof(Applicable), texts);
        errors.Require(met is not null, nameof(Met), texts);
        return errors.Any ? null : new(on!.Value, Auditor!.Trim(), LegalInput.Clean(Method), applicable!.Value, met!.Value, LegalInput.Clean(NotAccessible), LegalInput.Clean(Derogations), LegalInput.Clean(Exempt));
    }

    internal static string FieldOf(string code) => code switch
    {
        "audit.day" => nameof(On),
        "audit.applicable" => nameof(Applicable),
        "audit.met" => nameof(Met),
        "audit.not-accessible" => nameof(NotAccessible),
        "audit.exists" => nameof(On),
        _ => "",
    };
}
