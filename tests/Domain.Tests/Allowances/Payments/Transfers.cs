using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

/// <summary>Payments to fictitious people.</summary>
internal static class Transfers
{
    public static readonly Iban Account = Iban.Parse("FR7630006000011234567890189");

    public static readonly TransferDebtor Debtor = new("Ville Exemple", Account, null);

    public static Transfer To(string reference = "ACP-2025-0042-S1", string holder = "Alice Exemple", string label = "Indemnité assemblée citoyenne", Money? amount = null) =>
        new(reference, amount ?? Money.Euros(41.22m), holder, Account, null, label);

    public static CreditTransferFile File(params IReadOnlyList<Transfer> transfers) =>
        new("AC-2025-03-0001", new DateTimeOffset(2025, 3, 15, 10, 0, 0, TimeSpan.FromHours(1)), new DateOnly(2025, 3, 18), Debtor, transfers);

    public static PesSettings Settings => new("086000", "21860194700011", "123", "00", "6228");

    public static PesLine Line(string reference = "ACP-2025-0042", string family = "Exemple", string given = "Alice", Money? amount = null) =>
        new(amount ?? Money.Euros(137.40m), new PesPayee(reference, "Mme", family, given) { Holder = $"{given} {family}", Iban = Account }, "Indemnité assemblée citoyenne");

    public static PesDepense Pes(params IReadOnlyList<PesLine> lines) =>
        new(Settings, new PesSlip(2025, 72, new DateOnly(2025, 3, 15), [.. Enumerable.Range(832, lines.Count)], "Indemnités assemblée citoyenne 02/2025"), lines);
}
