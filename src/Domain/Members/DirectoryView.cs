namespace Misthos.Domain.Members;

/// <summary>Filters of the directory that somebody kept under a name, for themself.</summary>
public sealed class DirectoryView : Entity
{
    private DirectoryView()
    {
    }

    /// <summary>Keeps filters.</summary>
    public DirectoryView(Guid authorityId, Guid userId, string name, string query)
        : base(authorityId) => (UserId, Name, Query) = (userId, name, query);

    /// <summary>Whose view.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Name given to it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The filters, as the address of the page has them.</summary>
    public string Query { get; private set; } = "";
}
