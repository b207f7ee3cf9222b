using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>A ground and a public reason, as typed in <see cref="GroundFields"/>.</summary>
public class TakeDownInput
{
    /// <summary>Longest reason, characters.</summary>
    public const int LongestReason = 1000;

    public string? Ground { get; set; }

    public string? Why { get; set; }

    /// <summary>What was typed, or null with every error at its field.</summary>
    public (TakeDownGround Ground, string Reason)? Grounds(FormErrors errors, IStringLocalizer texts)
    {
        var (ground, reason) = (Typed.Chosen<TakeDownGround>(Ground), Typed.Text(Why));
        errors.Require(ground is not null, nameof(Ground), texts);
        errors.Require(reason?.Length is > 0 and <= LongestReason, nameof(Why), texts);
        return errors.Any ? null : (ground!.Value, reason!);
    }
}

/// <summary>A version whose words are taken down, with the ground, as typed.</summary>
public sealed class VersionDownInput : TakeDownInput
{
    /// <summary>Number of the version.</summary>
    public string? Order { get; set; }
}
