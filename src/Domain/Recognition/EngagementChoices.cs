namespace Misthos.Domain.Recognition;

/// <summary>Subject of a call for engagement, and of what somebody would like to be asked for.</summary>
public enum CallTheme
{
    /// <summary>Squares, streets, public works.</summary>
    PublicSpace,

    /// <summary>Nature, water, climate.</summary>
    Nature,

    /// <summary>Cleanliness and respect of the places of all.</summary>
    Cleanliness,

    /// <summary>Getting about.</summary>
    Mobility,

    /// <summary>Food.</summary>
    Food,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Solidarity and housing.</summary>
    Solidarity,

    /// <summary>Culture and heritage.</summary>
    Culture,

    /// <summary>Sport.</summary>
    Sport,

    /// <summary>Children and young people, school.</summary>
    Youth,

    /// <summary>Ageing and disability.</summary>
    Ageing,

    /// <summary>Participation, reception of newcomers in an assembly.</summary>
    Democracy,
}

/// <summary>When it takes place.</summary>
public enum CallMoment
{
    /// <summary>By day in the week.</summary>
    Weekday,

    /// <summary>In the evening.</summary>
    Evening,

    /// <summary>On Saturday or Sunday.</summary>
    Weekend,
}

/// <summary>Whom a call is for.</summary>
public enum CallAudience
{
    /// <summary>Members and former members.</summary>
    Everyone,

    /// <summary>Those in office.</summary>
    InOffice,

    /// <summary>Those whose term is over.</summary>
    Former,
}

/// <summary>How far from home somebody would like to be asked.</summary>
public enum WishReach
{
    /// <summary>Anywhere in town.</summary>
    Anywhere,

    /// <summary>For one's own part of town only.</summary>
    OwnDistrict,
}

/// <summary>Where a call for engagement is in its life.</summary>
public enum CallStatus
{
    /// <summary>Being written; nobody was asked.</summary>
    Draft,

    /// <summary>People were asked and may answer.</summary>
    Open,

    /// <summary>Who takes part is decided.</summary>
    Decided,

    /// <summary>What became of it was told.</summary>
    Done,

    /// <summary>Called off.</summary>
    Cancelled,
}

/// <summary>What is told to somebody about a call.</summary>
public enum CallMessage
{
    /// <summary>The call itself.</summary>
    Ask,

    /// <summary>Whether they take part.</summary>
    Choice,

    /// <summary>What became of it.</summary>
    Outcome,

    /// <summary>That it is called off.</summary>
    Cancelled,
}

/// <summary>What was decided about somebody who said yes.</summary>
public enum CallChoice
{
    /// <summary>They take part.</summary>
    Taken,

    /// <summary>There were more people than places.</summary>
    NotTaken,
}
