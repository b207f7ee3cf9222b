using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Eligibility;
using Polly;

namespace Misthos.Web.Features.Allowances.Particulier;

/// <summary>Civil status as API Particulier asks for it; used for one question and stored nowhere.</summary>
/// <param name="BirthName">Family name at birth.</param>
/// <param name="GivenNames">One to three, in the order of the civil register.</param>
/// <param name="IsWoman">Sex in the civil register.</param>
/// <param name="BornOn">Day of birth.</param>
/// <param name="BornIn">Place of birth.</param>
public sealed record CivilStatus(string BirthName, IReadOnlyList<string> GivenNames, bool IsWoman, DateOnly BornOn, BirthPlace BornIn);

/// <summary>A place of birth by its codes; in France, by the name of the town and the number of its department too.</summary>
public sealed record BirthPlace(string CountryCode, string? TownCode = null, string? Town = null, string? Department = null)
{
    public const string France = "99100";
}

/// <summary>What the API answered.</summary>
/// <param name="Quotient">The quotient; null when nobody knows the person: unknown, never "over".</param>
/// <param name="Provider">Who answered.</param>
/// <param name="Month">First day of its month.</param>
public sealed record QuotientReply(Money? Quotient, QuotientProvider? Provider, DateOnly Month);

/// <summary>The API could not answer: no right to ask, too many questions, out of order. Nothing follows from it for the person.</summary>
public sealed class QuotientUnavailableException : Exception
{
    public QuotientUnavailableException(string code, Exception? inner = null)
        : base($"API Particulier gave no answer ({code}).", inner) => Code = code;

    /// <summary>Status and code of the answer, for the log.</summary>
    public string Code { get; }
}

/// <summary>
/// API Particulier v3, family quotient by civil status (CRPA, L.114-8). Of the answer only the quotient, its month and who holds it are read:
/// names, children and address, if a wider habilitation sends them, are skipped by the reader.
/// </summary>
public sealed class QuotientClient(HttpClient http)
{
    /// <summary>Asks for the quotient of a month.</summary>
    /// <exception cref="QuotientUnavailableException">There was no answer.</exception>
    public async Task<QuotientReply> AskAsync(ParticulierAccess access, CivilStatus person, DateOnly month, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v3/dss/quotient_familial/identite?" + Query(access.Siret, person, month));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => Read(await answer.Content.ReadFromJsonAsync<Answer>(cancellation)),
                HttpStatusCode.NotFound => new QuotientReply(null, null, month),
                _ => throw new QuotientUnavailableException($"{(int)answer.StatusCode} {await CodeAsync(answer, cancellation)}"),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or ExecutionRejectedException or NotSupportedException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new QuotientUnavailableException(fault.GetType().Name, fault);
        }
    }

    private static string Query(string siret, CivilStatus person, DateOnly month)
    {
        var born = person.BornIn;
        (string Name, string? Value)[] fields =
        [
            ("recipient", siret), ("nomNaissance", person.BirthName), .. person.GivenNames.Take(3).Select(name => ("prenoms[]", (string?)name)),
            ("sexeEtatCivil", person.IsWoman ? "F" : "M"), ("codeCogInseePaysNaissance", born.CountryCode),
            ("anneeDateNaissance", Number(person.BornOn.Year)), ("moisDateNaissance", Number(person.BornOn.Month)), ("jourDateNaissance", Number(person.BornOn.Day)),
            ("codeCogInseeCommuneNaissance", born.TownCode), ("nomCommuneNaissance", born.Town), ("codeCogInseeDepartementNaissance", born.Department),
            ("annee", Number(month.Year)), ("mois", Number(month.Month)),
        ];
        return string.Join('&', fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value!)}"));
    }

    private static QuotientReply Read(Answer? answer) => answer?.Data?.Quotient is { Value: { } value, Year: { } year, Month: >= 1 and <= 12 and { } month }
        ? new QuotientReply(Money.Euros(value), answer.Data.Quotient.Holder switch { "CNAF" => QuotientProvider.Cnaf, "MSA" => QuotientProvider.Msa, _ => null }, new DateOnly(year, month, 1))
        : throw new QuotientUnavailableException("200 unreadable");

    private static async Task<string> CodeAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<Failure>(cancellation))?.Errors is [var first, ..] ? first.Code ?? "" : "";
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return "";
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Answer(AnswerData? Data);

    private sealed record AnswerData([property: JsonPropertyName("quotient_familial")] QuotientData? Quotient);

    private sealed record QuotientData(
        [property: JsonPropertyName("fournisseur")] string? Holder, [property: JsonPropertyName("valeur")] decimal? Value,
        [property: JsonPropertyName("annee")] int? Year, [property: JsonPropertyName("mois")] int? Month);

    private sealed record Failure(IReadOnlyList<FailureError>? Errors);

    private sealed record FailureError(string? Code);
}
