namespace Misthos.Web.Infrastructure.Mail;

/// <summary>Puts into a mail, at the moment it leaves, what must not be stored with the address it goes to.</summary>
public interface IMailFiller
{
    /// <summary>The text with its marks replaced.</summary>
    string Fill(string text);
}
