using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>A file of members between its preview and the decision to apply it; its content goes with that decision.</summary>
public sealed class MemberImport : Entity
{
    private MemberImport()
    {
    }

    /// <summary>Keeps a file.</summary>
    public MemberImport(Guid authorityId, string fileName, byte[] content, Guid by, DateTimeOffset at)
        : base(authorityId) => (FileName, Content, By, At) = (fileName, content, by, at);

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The file; empty once applied.</summary>
    [Private]
    [Secret]
    public byte[] Content { get; private set; } = [];

    /// <summary>Who sent it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was applied, UTC.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>People it added.</summary>
    public int Added { get; private set; }

    /// <summary>People it corrected.</summary>
    public int Corrected { get; private set; }

    /// <summary>Records that it was applied and lets go of the file.</summary>
    public void Apply(int added, int corrected, DateTimeOffset at) => (Content, Added, Corrected, AppliedAt) = ([], added, corrected, at);
}
