using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>A line of a file, and what it would do.</summary>
public abstract record ImportItem<TEffect>(int Line, TEffect Effect)
    where TEffect : struct, Enum;

/// <summary>What a file would do, or did.</summary>
public abstract record ImportPreview(ImportedFile File)
{
    public IReadOnlyList<LineFault> Faults { get; init; } = [];

    /// <summary>Whether the file was no UTF-8.</summary>
    public bool IsLatin { get; init; }
}

/// <summary>What a file would do line by line, or did.</summary>
public abstract record ImportPreview<TItem, TEffect>(ImportedFile File) : ImportPreview(File)
    where TItem : ImportItem<TEffect>
    where TEffect : struct, Enum
{
    /// <summary>What each line would do; empty once it is done.</summary>
    public IReadOnlyList<TItem> Items { get; init; } = [];

    /// <summary>Whether a line of this effect changes anything here.</summary>
    public abstract bool Changes(TEffect effect);

    /// <summary>Lines in the order in which they are shown: those that change something first.</summary>
    public virtual IOrderedEnumerable<TItem> Ordered => Items.OrderBy(i => i.Effect).ThenBy(i => i.Line);

    /// <summary>How many lines have an effect.</summary>
    public int Count(TEffect effect) => Items.Count(i => EqualityComparer<TEffect>.Default.Equals(i.Effect, effect));

    /// <summary>Whether anything would be done.</summary>
    public bool DoesSomething => Items.Any(i => Changes(i.Effect));
}
