namespace Misthos.Domain.Assemblies;

/// <summary>What kind of participation body it is. Each has editions, members and sittings of its own.</summary>
public enum BodyKind
{
    /// <summary>A citizens' assembly renewed by draw, edition after edition.</summary>
    PermanentAssembly,

    /// <summary>A drawn convention on one question, for a limited time.</summary>
    CitizensConvention,

    /// <summary>A neighbourhood council (CGCT L.2143-1).</summary>
    NeighbourhoodCouncil,

    /// <summary>A council of young people (CGCT L.1112-23).</summary>
    YouthCouncil,

    /// <summary>A council of elders.</summary>
    EldersCouncil,

    /// <summary>The development council of an intercommunality (CGCT L.5211-10-1).</summary>
    DevelopmentCouncil,

    /// <summary>A committee of users of public services (CGCT L.1413-1, or another).</summary>
    UsersCommittee,

    /// <summary>A participatory budget.</summary>
    ParticipatoryBudget,

    /// <summary>Anything else.</summary>
    OtherBody,
}
