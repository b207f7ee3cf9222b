using Misthos.Domain.Administration;

namespace Misthos.Domain.Allowances;

/// <summary>The account a person is paid on. Kept apart: finance and the person alone see it.</summary>
public sealed class BankAccount : Entity
{
    private BankAccount()
    {
    }

    /// <summary>Records the account of a person.</summary>
    public BankAccount(Guid authorityId, Guid personId, string holder, string iban)
        : base(authorityId) => (PersonId, Holder, Iban) = (personId, holder, iban);

    /// <summary>Whose account it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Name of the account holder, as the bank knows it.</summary>
    [Private]
    public string Holder { get; private set; } = "";

    /// <summary>International account number, capitals without spaces.</summary>
    [Private]
    public string Iban { get; private set; } = "";

    /// <summary>Replaces the account.</summary>
    public void Replace(string holder, string iban) => (Holder, Iban) = (holder, iban);
}
