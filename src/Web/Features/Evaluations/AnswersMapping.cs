using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Evaluations;

namespace Misthos.Web.Features.Evaluations;

internal sealed class AnswersMapping :
    IEntityTypeConfiguration<EvaluationAnswer>, IEntityTypeConfiguration<EvaluationRemark>, IEntityTypeConfiguration<EvaluationTally>, IEntityTypeConfiguration<ContactWish>
{
    public void Configure(EntityTypeBuilder<EvaluationAnswer> builder)
    {
        builder.ToTable("evaluation_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(a => a.EvaluationId);
    }

    public void Configure(EntityTypeBuilder<EvaluationRemark> builder)
    {
        builder.ToTable("evaluation_remarks");
        builder.HasIndex(r => new { r.EvaluationId, r.QuestionCode });
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(r => r.EvaluationId);
        builder.Ignore(r => r.Themes);
    }

    public void Configure(EntityTypeBuilder<EvaluationTally> builder)
    {
        builder.ToTable("evaluation_tallies");
        builder.HasKey(t => new { t.EvaluationId, t.ProfileCode, t.Band, t.FieldCode, t.OptionCode });
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(t => t.EvaluationId);
        builder.Ignore(t => t.Cell);
    }

    public void Configure(EntityTypeBuilder<ContactWish> builder)
    {
        builder.ToTable("contact_wishes");
    }
}
