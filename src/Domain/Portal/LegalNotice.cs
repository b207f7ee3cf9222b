namespace Misthos.Domain.Portal;

/// <summary>Who publishes the site, who answers for it and whom to write to: the legal notice (loi n° 2004-575, article 1-1), one for each authority.</summary>
public sealed class LegalNotice : Entity
{
    private LegalNotice()
    {
    }

    /// <summary>Writes the notice.</summary>
    public LegalNotice(Guid authorityId, LegalNoticeText text)
        : base(authorityId) => Write(text);

    /// <summary>Name and legal form of the publisher; empty when not said yet, as everything below.</summary>
    public string Publisher { get; private set; } = "";

    /// <summary>Address and telephone of the publisher.</summary>
    public string PublisherContact { get; private set; } = "";

    /// <summary>Director of publication: who answers for what is published, by name and office.</summary>
    public string Director { get; private set; } = "";

    /// <summary>Name of the company or body that hosts the site.</summary>
    public string Host { get; private set; } = "";

    /// <summary>Address and telephone of the host.</summary>
    public string HostContact { get; private set; } = "";

    /// <summary>How to reach the data protection officer.</summary>
    public string DataOfficer { get; private set; } = "";

    /// <summary>How to report something that is not accessible: e-mail, telephone, address.</summary>
    public string AccessibilityContact { get; private set; } = "";

    /// <summary>The plan for accessibility over several years (three at most) and the actions of the year, in words.</summary>
    public string AccessibilityPlan { get; private set; } = "";

    /// <summary>What it says now.</summary>
    public LegalNoticeText Text => new(Publisher, PublisherContact, Director, Host, HostContact, DataOfficer, AccessibilityContact, AccessibilityPlan);

    /// <summary>Changes it.</summary>
    public void Write(LegalNoticeText text)
    {
        (Publisher, PublisherContact, Director, Host, HostContact) = (text.Publisher, text.PublisherContact, text.Director, text.Host, text.HostContact);
        (DataOfficer, AccessibilityContact, AccessibilityPlan) = (text.DataOfficer, text.AccessibilityContact, text.AccessibilityPlan);
    }
}

/// <summary>What a legal notice says; an empty text is missing.</summary>
public sealed record LegalNoticeText(
    string Publisher, string PublisherContact, string Director, string Host, string HostContact, string DataOfficer, string AccessibilityContact, string AccessibilityPlan)
{
    /// <summary>Nothing said yet.</summary>
    public static LegalNoticeText Empty { get; } = new("", "", "", "", "", "", "", "");

    /// <summary>What the law wants and is not there: names of the properties of this record, in their order.</summary>
    public IReadOnlyList<string> Missing => [.. new (string Name, string Text)[]
    {
        (nameof(Publisher), Publisher), (nameof(PublisherContact), PublisherContact), (nameof(Director), Director), (nameof(Host), Host), (nameof(HostContact), HostContact),
        (nameof(DataOfficer), DataOfficer), (nameof(AccessibilityContact), AccessibilityContact), (nameof(AccessibilityPlan), AccessibilityPlan),
    }.Where(part => part.Text.Length == 0).Select(part => part.Name)];
}
