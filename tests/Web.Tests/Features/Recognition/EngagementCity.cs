using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Features.Recognition.Calls;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;

namespace Misthos.Web.Tests.Features.Recognition;

/// <summary>A city with an edition that runs and one that is over, whose members may be asked.</summary>
internal sealed class EngagementCity(MemberCity city) : IAsyncDisposable
{
    public MemberCity City => city;

    public Guid Over { get; private set; }

    public Guid OverOrgan { get; private set; }

    public static void Register(IServiceCollection services)
    {
        MemberCity.Register(services);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
    }

    public static async Task<EngagementCity> CreateAsync(TestDatabase database)
    {
        var city = new EngagementCity(await MemberCity.CreateAsync(database));
        await city.City.WithAsync(async db =>
        {
            var running = await db.Set<Domain.Assemblies.Edition>().SingleAsync();
            var over = new Domain.Assemblies.Edition(db.AuthorityId, running.AssemblyId, "Édition passée", city.City.Today.AddYears(-2), city.City.Today.AddYears(-1), 30);
            var organ = over.AddOrgan("Plénière", Domain.Assemblies.OrganKind.Plenary, 0);
            (city.Over, city.OverOrgan) = (over.Id, organ.Id);
            db.Add(over);
            return await db.SaveChangesAsync();
        });
        return city;
    }

    /// <summary>Somebody whose term is over, reached by e-mail unless told otherwise.</summary>
    public Task<Guid> FormerAsync(string name, ContactChannel channel = ContactChannel.Email, params ConsentKind[] consents) => city.WithAsync(async db =>
    {
        var person = new Person(db.AuthorityId, name, "Ancien");
        person.SetContact($"{name}@exemple.fr", "06 12 34 56 78", "1 rue du Port\n13002 Marseille", channel);
        db.AddRange(person, new Mandate(new(db.AuthorityId, person.Id, Over, OverOrgan), MandateOrigin.Drawn, city.Today.AddYears(-2), city.Today.AddYears(-1)));
        db.AddRange(consents.Select(kind => new ConsentEntry(db.AuthorityId, person.Id, kind, true, new(city.User, DateTimeOffset.UnixEpoch))));
        await db.SaveChangesAsync();
        return person.Id;
    });

    public Task<IReadOnlyList<Refusal>> WishAsync(Guid person, WishTerms? terms = null) => city.AsAsync<CallAnswerService, IReadOnlyList<Refusal>>(s => s.WishAsync(person, terms ?? new(true), ReplyWay.Organiser));

    public Task<Guid> CallAsync(Func<CallTerms, CallTerms>? with = null)
    {
        var terms = new CallTerms(city.Today.AddDays(20), 120, 2, city.Today.AddDays(10));
        return city.AsAsync<CallDraftService, Guid>(s => s.WriteAsync(new("Espace public", "Bureau 12", "Votre place", "Venez voir", "Place", "18 h"), with is null ? terms : with(terms)));
    }

    public Task<CallPreview> PreviewAsync(Guid call) => city.AsAsync<CandidateQueries, CallPreview>(async q => await q.PreviewAsync((await city.WithAsync(db => db.Set<EngagementCall>().Include(c => c.Steps).SingleAsync(c => c.Id == call)))));

    public async Task<IReadOnlyList<Refusal>> SendAsync(Guid call) => await SendAsync(call, (await PreviewAsync(call)).Seen);

    public Task<IReadOnlyList<Refusal>> SendAsync(Guid call, string seen) => city.AsAsync<EngagementService, IReadOnlyList<Refusal>>(s => s.SendAsync(call, seen));

    public Task<IReadOnlyList<Refusal>> AnswerAsync(Guid call, Guid person, RecognitionAnswer answer, ReplyWay way = ReplyWay.Link, string? words = null) =>
        city.AsAsync<CallAnswerService, IReadOnlyList<Refusal>>(s => s.AnswerAsync(new(call, person, way), answer, words));

    public Task<List<CallAsk>> AsksAsync() => city.WithAsync(db => db.Set<CallAsk>().AsNoTracking().ToListAsync());

    public Task<IReadOnlyList<Refusal>> ConsentAsync(Guid person, params ConsentKind[] given) => city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.NoteConsentAsync(person, given));

    public ValueTask DisposeAsync() => city.DisposeAsync();
}
