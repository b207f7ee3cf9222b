namespace Misthos.Domain.Allowances;

/// <summary>Whose account a person is paid on.</summary>
public enum AccountKind
{
    /// <summary>A payment account in the person's own name, alone or with somebody.</summary>
    Own,

    /// <summary>A Livret A or another savings book: most banks send such transfers back, so the bank's written agreement is needed.</summary>
    Savings,

    /// <summary>Somebody else's: a written mandate of the person is needed, for the money is theirs.</summary>
    SomeoneElse,

    /// <summary>A parent's or guardian's, for a member under age.</summary>
    Guardian,

    /// <summary>The person has no account.</summary>
    None,
}

/// <summary>How the money is sent.</summary>
public enum PaymentMeans
{
    /// <summary>A transfer.</summary>
    Transfer,

    /// <summary>A cheque.</summary>
    Cheque,

    /// <summary>Cash, within the limit the accountant sets.</summary>
    Cash,
}

/// <summary>Civility as a public accountant's file knows it: nothing else passes, « Mademoiselle » is refused.</summary>
public enum Civility
{
    /// <summary>« Mme ».</summary>
    Madam,

    /// <summary>« M. ».</summary>
    Mister,
}

/// <summary>Words of a civility in the accountant's file.</summary>
public static class Civilities
{
    /// <summary><c>Mme</c> or <c>M.</c></summary>
    public static string Written(this Civility civility) => civility == Civility.Madam ? "Mme" : "M.";
}
