namespace Misthos.Sortition;

/// <summary>The rules, word for word as published.</summary>
internal static class Rules
{
    internal static string Of(DrawMethod method) => method == DrawMethod.Random ? Random : Uniform;

    private const string Uniform =
        "The lottery was published before the random value was known; each of its panels is equally likely. For c = 1, 2, 3... let x be the "
        + "first 8 bytes, most significant first, of HMAC-SHA-256(key = random value, message = \"panel\" LF publicLottery LF c), where "
        + "publicLottery is the fingerprint below and c is written in decimal (key and message in UTF-8). The first x that is below the "
        + "largest multiple of lotterySize not above 2^64 gives the panel 1 + (x mod lotterySize). The reserve mends 200 imagined sets of "
        + "drop-outs in turn; among equals, the order is by HMAC-SHA-256(key = random value, message = \"place\" LF ticket), smallest first.";

    private const string Random =
        "Order everyone of the pool who holds no seat by HMAC-SHA-256(key = random value, message = \"place\" LF ticket), smallest first "
        + "(key and message in UTF-8). Walk in that order; keep a person when at least one panel of the given size that meets every quota "
        + "and the household rule holds all people kept so far and that person; stop when the panel is full. "
        + "The reserve is the next people in the same order, one per household and none of a household already on the panel.";
}
