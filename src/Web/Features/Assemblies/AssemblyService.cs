using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Assemblies;

/// <summary>An assembly and its identity card. Each method saves once.</summary>
public sealed class AssemblyService(AppDbContext db, Actor actor)
{
    /// <summary>Creates an assembly, or says that one of this name is there.</summary>
    public async Task<IReadOnlyList<Refusal>> CreateAsync(AssemblyCard card)
    {
        actor.Does("Assemblies.CreateAssembly");
        var slug = CitizensAssembly.SlugOf(card.Name);
        if (await db.Set<CitizensAssembly>().AnyAsync(a => a.Slug == slug))
        {
            return [new Refusal("assembly.name-taken", card.Name)];
        }

        var assembly = new CitizensAssembly(db.AuthorityId, slug, card.Name, card.StartedOn);
        Fill(assembly, card);
        db.Add(assembly);
        await db.SaveChangesAsync();
        return [];
    }

    /// <summary>Corrects the identity card.</summary>
    public async Task<IReadOnlyList<Refusal>> DescribeAsync(Guid id, AssemblyCard card)
    {
        actor.Does("Assemblies.DescribeAssembly");
        var assembly = await db.Set<CitizensAssembly>().SingleAsync(a => a.Id == id);
        Fill(assembly, card);
        await db.SaveChangesAsync();
        return [];
    }

    private static void Fill(CitizensAssembly assembly, AssemblyCard card)
    {
        assembly.Identify(card.Name, card.Kind, card.StartedOn);
        assembly.Describe(card.Summary, card.PanelSize, card.Selection, card.Term, card.Objectives);
    }
}

/// <summary>The identity card of an assembly.</summary>
public sealed record AssemblyCard(string Name, DateOnly StartedOn, int PanelSize)
{
    public BodyKind Kind { get; init; }

    public string Summary { get; init; } = "";

    public string Selection { get; init; } = "";

    public string Term { get; init; } = "";

    public IReadOnlyList<string> Objectives { get; init; } = [];
}
