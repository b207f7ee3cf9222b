using Microsoft.AspNetCore.Components;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Certificates.Skills;

/// <summary>Where a member chooses and illustrates skills, and takes the certificate away.</summary>
public sealed partial class MySkills
{
    private IReadOnlyList<SkillFramework> _frameworks = [];
    private List<ChosenSkill> _chosen = [];
    private MyEdition? _edition;

    [SupplyParameterFromForm(FormName = "choose")] public ChoiceInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "words")] public WordsInput? Words { get; set; }

    [SupplyParameterFromForm(FormName = "issue")] public IssueInput? Issue { get; set; }

    [SupplyParameterFromQuery(Name = "edition")] public string? Which { get; set; }

    [SupplyParameterFromQuery(Name = "enregistre")] public string? Saved { get; set; }

    private SkillHolder About => new(Self!.Id, _edition!.Id);

    protected override async Task LoadAsync(Person person)
    {
        var editions = await Certificates.EditionsAsync(person.Id);
        _edition = editions.Find(e => e.Id.ToString() == Which) ?? editions.FirstOrDefault();
        if (_edition is null)
        {
            return;
        }

        _frameworks = await Queries.FrameworksAsync();
        _chosen = await Queries.OfAsync(person.Id, _edition.Id, Speaking.Language);
        Input ??= new() { Skills = [.. _chosen.Select(c => c.Claim.Skill)] };
        Input.Skills ??= [];
        var posted = Words?.Rows ?? [];
        Words = new() { Rows = _chosen.ConvertAll(c => posted.Find(r => r.Skill == c.Claim.Skill) ?? new() { Skill = c.Claim.Skill, Text = c.Words, Asks = c.Claim.AskedAt is not null }) };
    }

    private Task ChooseAsync() => _edition is null ? Task.CompletedTask
        : SubmitAsync(() => Service.ChooseAsync(About, Input!.Skills!), T, Here("choix"));

    private Task IllustrateAsync() => _edition is null ? Task.CompletedTask
        : SubmitAsync(() => Service.IllustrateAsync(About, Words!.Rows.ConvertAll(r => new SkillWords(r.Skill ?? "", Typed.Text(r.Text) ?? "", r.Asks))), T, Here("mots"));

    private async Task IssueAsync()
    {
        if (_edition is null)
        {
            return;
        }

        var issued = await Issuing.IssueAsync(About, CertificateService.Tongue(Issue?.Language));
        foreach (var refusal in issued.Refusals)
        {
            Errors.Add(T[refusal.Code]);
        }

        if (issued.Certificate is { } certificate)
        {
            Goto(Link($"moi/attestations?langue={certificate.Language}&delivree={certificate.Number}") + (People.Count > 1 ? $"&personne={Self!.Id}" : ""));
        }
    }

    private string Here(string saved) => Link($"moi/competences?edition={_edition!.Id}&enregistre={saved}") + (People.Count > 1 ? $"&personne={Self!.Id}" : "");

    /// <summary>Which skills.</summary>
    public sealed class ChoiceInput
    {
        public List<string>? Skills { get; set; }
    }

    /// <summary>Words for each chosen skill.</summary>
    public sealed class WordsInput
    {
        public List<WordsRow> Rows { get; set => field = value ?? []; } = [];
    }

    /// <summary>Words for one skill.</summary>
    public sealed class WordsRow
    {
        public string? Skill { get; set; }

        public string? Text { get; set; }

        public bool Asks { get; set; }
    }

    /// <summary>Language of the certificate.</summary>
    public sealed class IssueInput
    {
        public string? Language { get; set; }
    }
}
