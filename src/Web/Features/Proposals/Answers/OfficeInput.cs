namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>Fields of a delegation or department.</summary>
public sealed class OfficeInput
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public bool IsClosed { get; set; }

    public static string FieldOf(string code) => code switch
    {
        "office.no-name" or "office.taken" => nameof(Name),
        "office.no-email" => nameof(Email),
        _ => "",
    };
}

/// <summary>Fields of somebody who takes a delegation.</summary>
public sealed class HolderInput
{
    public string? Holder { get; set; }

    public string? From { get; set; }
}
