using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Assemblies;

/// <summary>The identity card of an assembly, as typed.</summary>
public sealed class AssemblyInput
{
    private const int Longest = 2000;

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? StartedOn { get; set; }

    public string? PanelSize { get; set; }

    public string? Summary { get; set; }

    public string? Selection { get; set; }

    public string? Term { get; set; }

    /// <summary>One a line.</summary>
    public string? Objectives { get; set; }

    public static AssemblyInput Of(CitizensAssembly assembly) => new()
    {
        Name = assembly.Name,
        Kind = assembly.Kind.ToString(),
        StartedOn = Format.Machine(assembly.StartedOn),
        PanelSize = assembly.PanelSize.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Summary = assembly.Summary,
        Selection = assembly.Selection,
        Term = assembly.Term,
        Objectives = string.Join('\n', assembly.Objectives),
    };

    /// <summary>The card, or null with every error told at its field.</summary>
    public AssemblyCard? Read(FormErrors errors, IStringLocalizer<AssemblyTexts> texts)
    {
        var (name, kind, started, size) = (Typed.Text(Name), Typed.Chosen<BodyKind>(Kind), Typed.Day(StartedOn), Typed.Whole(PanelSize, 1));
        (string Field, string Key, bool Wrong)[] checks =
        [
            (nameof(Name), "Missing.Name", name is not { Length: <= 200 }),
            (nameof(Kind), "Missing.Kind", kind is null),
            (nameof(StartedOn), "Missing.StartedOn", started is null),
            (nameof(PanelSize), "Missing.Seats", size is null),
            (nameof(Summary), "Missing.Summary", Typed.Text(Summary) is not { Length: <= Longest }),
            (nameof(Selection), "TooLong", Selection?.Length > Longest),
            (nameof(Term), "TooLong", Term?.Length > Longest),
            (nameof(Objectives), "TooLong", Objectives?.Length > Longest),
        ];
        foreach (var (field, key, _) in checks.Where(c => c.Wrong))
        {
            errors.Add(field, texts[key]);
        }

        return errors.Any ? null : new AssemblyCard(name!, started!.Value, size!.Value)
        {
            Kind = kind!.Value,
            Summary = Summary!.Trim(),
            Selection = Typed.Text(Selection) ?? "",
            Term = Typed.Text(Term) ?? "",
            Objectives = (Objectives ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
    }
}
