namespace Misthos.Domain.Sittings;

/// <summary>What kind of sitting it is.</summary>
public enum SittingKind
{
    /// <summary>The whole assembly meets.</summary>
    Plenary,

    /// <summary>Anyone may come and take part.</summary>
    OpenDay,

    /// <summary>Work in groups on a topic.</summary>
    Workshop,

    /// <summary>An organ meets: proposal group, methodology committee.</summary>
    OrganMeeting,

    /// <summary>Experts or departments are heard.</summary>
    Hearing,

    /// <summary>A visit of a place.</summary>
    Visit,

    /// <summary>Members and administration follow what becomes of the proposals.</summary>
    FollowUp,

    /// <summary>The steering committee of the assembly.</summary>
    Steering,

    /// <summary>A meal, an outing, a thank-you evening.</summary>
    Convivial,
}
