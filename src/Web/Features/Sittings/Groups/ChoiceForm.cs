using Microsoft.Extensions.Localization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Which tables somebody prefers, as typed.</summary>
public sealed class ChoiceForm
{
    public string? PersonId { get; set; }

    public string? First { get; set; }

    public string? Second { get; set; }

    internal (int First, int? Second)? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (first, second) = (Typed.Whole(First, 1), Typed.Whole(Second, 1));
        errors.Require(first is not null, nameof(First), texts);
        return first is null ? null : (first.Value, second);
    }

    internal static string FieldOf(string code) => code switch
    {
        "choice.same" => nameof(Second),
        "choice.unknown-table" => nameof(First),
        "rule.unknown-person" => nameof(PersonId),
        _ => "",
    };
}
