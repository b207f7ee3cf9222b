namespace Misthos.Domain.Recognition;

/// <summary>Form a recognition takes.</summary>
public enum RecognitionKind
{
    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>A public commitment of the authority.</summary>
    PublicCommitment,

    /// <summary>A member carries the assembly's work in another body.</summary>
    Ambassador,

    /// <summary>An invitation to another body.</summary>
    Invitation,

    /// <summary>A speech in council.</summary>
    CouncilSpeech,

    /// <summary>A festival of engagement.</summary>
    Festival,

    /// <summary>Another public event: fair, handing over of the proposals.</summary>
    Event,

    /// <summary>A testimony before another body.</summary>
    Testimony,

    /// <summary>A visit of a place, often closed to the public.</summary>
    Visit,

    /// <summary>A concert or another show.</summary>
    Concert,

    /// <summary>A convivial moment: drinks, a meal.</summary>
    Convivial,

    /// <summary>A gift or a voucher.</summary>
    Gift,

    /// <summary>A certificate handed over.</summary>
    Certificate,

    /// <summary>A publication that shows the members' work.</summary>
    Publication,
}

/// <summary>What follows from the form.</summary>
public static class RecognitionKinds
{
    /// <summary>Whether people may take it up or leave it, so that they are asked to answer; thanks, a commitment, a certificate or a publication reach everyone.</summary>
    public static bool AsksReply(this RecognitionKind kind) =>
        kind is not (RecognitionKind.Thanks or RecognitionKind.PublicCommitment or RecognitionKind.Certificate or RecognitionKind.Publication);

    /// <summary>Whether telling people of it promotes what the authority did, so that it waits until an election is over; an invitation or a visit goes on.</summary>
    public static bool IsPromotion(this RecognitionKind kind) => kind is RecognitionKind.Thanks or RecognitionKind.PublicCommitment or RecognitionKind.Publication;
}
