using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Trainings;

/// <summary>Trainings and welcome kits of officers and elected officials, and who followed what. Each method saves once.</summary>
public sealed class TrainingService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Plans a training, or records one that was given.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> PlanAsync(TrainingPlan plan)
    {
        actor.Does("Trainings.Plan");
        var training = new Training(db.AuthorityId, plan);
        db.Add(training);
        var refusals = await db.SaveOrRefuseAsync("training.exists");
        return (refusals.Count == 0 ? training.Id : null, refusals);
    }

    /// <summary>Changes what is planned; who followed it is moved to its new day.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, TrainingPlan plan)
    {
        actor.Does("Trainings.Change");
        var training = await db.Set<Training>().SingleAsync(t => t.Id == id);
        if (plan.On != training.On && await db.Set<TrainingRecord>().AnyAsync(r => r.TrainingId == id))
        {
            return [new Refusal("training.followed")];
        }

        training.Plan(plan);
        return await db.SaveOrRefuseAsync("training.exists");
    }

    /// <summary>Notes who followed a training: one name and office a line; those noted before are left as they are.</summary>
    public async Task<IReadOnlyList<Refusal>> FollowAsync(Guid id, IReadOnlyCollection<Learner> learners)
    {
        actor.Does("Trainings.Follow");
        var training = await db.Set<Training>().SingleAsync(t => t.Id == id);
        if (TrainingRecord.WhyNotFollow(training, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        return await AddAsync(await db.Set<TrainingRecord>().Where(r => r.TrainingId == id).ToListAsync(), learners, learner => TrainingRecord.Followed(training, learner));
    }

    /// <summary>Notes who was handed a kit today.</summary>
    public async Task<IReadOnlyList<Refusal>> HandAsync(Guid kitId, IReadOnlyCollection<Learner> learners)
    {
        actor.Does("Trainings.Hand");
        var kit = await db.Set<WelcomeKit>().SingleAsync(k => k.Id == kitId);
        return await AddAsync(await db.Set<TrainingRecord>().Where(r => r.KitId == kitId).ToListAsync(), learners, learner => TrainingRecord.Handed(kit, learner, Today));
    }

    /// <summary>Removes somebody noted by mistake, or who asks for it.</summary>
    public async Task<IReadOnlyList<Refusal>> ForgetAsync(Guid of, Guid recordId)
    {
        actor.Does("Trainings.Forget");
        db.RemoveRange(await db.Set<TrainingRecord>().Where(r => r.Id == recordId && (r.TrainingId == of || r.KitId == of)).ToListAsync());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Starts the kit of a group from the ready text.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> StartKitAsync(LearnerGroup group)
    {
        actor.Does("Trainings.StartKit");
        var kit = new WelcomeKit(db.AuthorityId, group, ReadyKits.Of(group), Today);
        db.Add(kit);
        var refusals = await db.SaveOrRefuseAsync("kit.exists");
        return (refusals.Count == 0 ? kit.Id : null, refusals);
    }

    /// <summary>Writes a kit anew.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid id, KitWords words)
    {
        actor.Does("Trainings.WriteKit");
        (await db.Set<WelcomeKit>().SingleAsync(k => k.Id == id)).Write(words, Today);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> AddAsync(List<TrainingRecord> known, IReadOnlyCollection<Learner> learners, Func<Learner, TrainingRecord> make)
    {
        if (learners.Count == 0)
        {
            return [new Refusal("training.nobody")];
        }

        db.AddRange(learners.Distinct().Where(l => !known.Exists(r => r.Name == l.Name && r.Office == l.Office)).Select(make));
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
