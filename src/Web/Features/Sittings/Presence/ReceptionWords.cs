using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>What the list says of a person, on the page and in answers to devices.</summary>
internal static class ReceptionWords
{
    private static readonly string[] ScriptKeys =
    [
        "Arrived", "Left", "Counted", "Waiting", "Offline", "Online", "SignIn", "Anyway", "Drop", "Conflict", "Refused", "Unknown", "Several", "Camera", "Stop", "NoCamera", "Already",
    ];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string State(IStringLocalizer texts, AttendanceStatus status, TimeOnly? arrived, TimeOnly? left) => (status, arrived, left) switch
    {
        (AttendanceStatus.Expected, _, _) => "",
        (_, { } at, { } gone) => texts["State.Left", Format.Time(at), Format.Time(gone)],
        (_, null, { } gone) => texts["State.LeftOnly", Format.Time(gone)],
        (AttendanceStatus.Late, { } at, null) => texts["State.Late", Format.Time(at)],
        (_, { } at, null) => texts["State.Arrived", Format.Time(at)],
        _ => texts[$"State.{status}"],
    };

    /// <summary>What the script of the page says, as JSON.</summary>
    public static string ForScript(IStringLocalizer texts) => JsonSerializer.Serialize(ScriptKeys.ToDictionary(key => key, key => texts[$"Script.{key}"].Value), Json);

    /// <summary>What the page does with the row: <c>expected</c>, <c>there</c> or <c>left</c>.</summary>
    public static string Kind(AttendanceStatus status, TimeOnly? left) => !status.IsThere() || status == AttendanceStatus.Remote ? "expected" : left is null ? "there" : "left";
}
