using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Expenses;
using Misthos.Web.Infrastructure.Export;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Space;

/// <summary>
/// Everything that is kept about a person, read from the model: every table with a column that names a person is in it, without a word
/// here. What only the server's keys open is opened, for its owner.
/// </summary>
public sealed class MyDataQueries(AppDbContext db, Seals seals)
{
    private static readonly System.Reflection.MethodInfo RowsMethod = typeof(MyDataQueries).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    /// <summary>The tables that speak of a person.</summary>
    public static IReadOnlyList<IEntityType> Types(IModel model) =>
        [.. model.GetEntityTypes().Where(t => t.ClrType == typeof(Person) || t.FindProperty("PersonId") is not null).OrderBy(t => t.ClrType == typeof(Person) ? "" : t.GetTableName(), StringComparer.Ordinal)];

    /// <summary>The rows about these people, table by table; empty tables are left out.</summary>
    public async Task<IReadOnlyList<MyDataSection>> OfAsync(IReadOnlyCollection<Guid> people)
    {
        var sections = new List<MyDataSection>();
        foreach (var type in Types(db.Model))
        {
            var rows = await (Task<List<object>>)RowsMethod.MakeGenericMethod(type.ClrType).Invoke(this, [people, type.ClrType == typeof(Person) ? "Id" : "PersonId"])!;
            if (rows.Count > 0)
            {
                var columns = ExportPlan.Columns(type).Where(c => c.Property.Name is not (nameof(Domain.Entity.AuthorityId) or nameof(Domain.Entity.Version)) && c.Property.ClrType != typeof(SealedText)).ToList();
                sections.Add(new(type.ClrType.Name, [.. rows.Select(row => columns.Select(c => new MyDatum(c.Property.Name, c.Property.ClrType, c.ValueOf(row))).Concat(Opened(row)).ToList())]));
            }
        }

        return sections;
    }

    /// <summary>Names of what the rows point to.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync()
    {
        var names = await db.Set<Sitting>().Select(s => new { s.Id, s.Title, s.Day }).ToDictionaryAsync(s => s.Id, s => $"{s.Title}, {Format.LongDay(s.Day)}");
        foreach (var row in await db.Set<Organ>().Select(o => new { o.Id, o.Name }).Concat(db.Set<Edition>().Select(e => new { e.Id, e.Name }))
            .Concat(db.Set<EngagementCall>().Select(c => new { c.Id, Name = c.Title })).Concat(db.Set<OutsideBody>().Select(b => new { b.Id, b.Name })).Concat(db.Set<AssemblyNews>().Select(n => new { n.Id, Name = n.Title }))
            .Concat(db.Set<Domain.Proposals.Proposal>().Select(p => new { p.Id, Name = p.Title })).ToListAsync())
        {
            names[row.Id] = row.Name;
        }

        return names;
    }

    private IEnumerable<MyDatum> Opened(object row) => row switch
    {
        Need need when seals.Open<NeedContent>(need.Content) is { } content =>
            [new("Kind", typeof(NeedKind), content.Kind), new("Words", typeof(string), content.Words), new("Companion", typeof(string), content.Companion)],
        BankAccount account => Bank(account.Details),
        PaymentBatchLine line => Bank(line.Account),
        ExpenseClaim claim => Answered(seals.Open<ClaimWords>(claim.Words)?.Words, seals.Open<ClaimWords>(claim.Reasons)?.Words),
        AllowanceAppeal appeal => Answered(seals.Open<AppealWords>(appeal.Words)?.Words, seals.Open<AppealWords>(appeal.Reasons)?.Words),
        SkillClaim skill when seals.Open<string>(skill.Words) is { } words => [new("Words", typeof(string), words)],
        Portfolio page when seals.Open<PortfolioContent>(page.Content) is { } content => Page(content),
        Certificate certificate when seals.Open<List<string>>(certificate.Words) is { } illustrated => [new("Words", typeof(string), string.Join("\n", illustrated))],
        _ => [],
    };

    private static IEnumerable<MyDatum> Page(PortfolioContent content) =>
        [new("Words", typeof(string), string.Join("\n", content.Own.SelectMany(own => new[] { own.Title, own.When, own.Words }).Prepend(content.Intro).Prepend(content.Headline).Where(words => words.Length > 0)))];

    private static IEnumerable<MyDatum> Answered(string? words, string? reasons) => [new("Words", typeof(string), words), new("Reasons", typeof(string), reasons)];

    private IEnumerable<MyDatum> Bank(SealedText closed) => seals.Open<AccountDetails>(closed) is { } details
        ? [new("Holder", typeof(string), details.Holder), new("Iban", typeof(string), details.Iban), new("Bic", typeof(string), details.Bic)]
        : [];

    private async Task<List<object>> RowsAsync<T>(IReadOnlyCollection<Guid> people, string key)
        where T : class => [.. await db.Set<T>().AsNoTracking().Where(row => people.Contains(EF.Property<Guid>(row, key))).ToListAsync()];
}

/// <summary>Rows of one kind of record about a person.</summary>
public sealed record MyDataSection(string Type, IReadOnlyList<IReadOnlyList<MyDatum>> Rows);

/// <summary>One value.</summary>
public sealed record MyDatum(string Field, Type Type, object? Value);
