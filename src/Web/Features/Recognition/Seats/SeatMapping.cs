using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Seats;

internal sealed class SeatMapping : IEntityTypeConfiguration<OutsideBody>, IEntityTypeConfiguration<OutsideSeat>, IEntityTypeConfiguration<SeatConsent>, IEntityTypeConfiguration<SeatReport>
{
    public void Configure(EntityTypeBuilder<OutsideBody> builder)
    {
        builder.ToTable("outside_bodies");
        builder.HasIndex(b => new { b.AuthorityId, b.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OutsideSeat> builder)
    {
        builder.ToTable("outside_seats");
        builder.HasIndex(s => new { s.BodyId, s.PersonId, s.StartsOn }).IsUnique();
        builder.HasOne<OutsideBody>().WithMany().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SeatConsent> builder)
    {
        builder.ToTable("outside_seat_consents");
        builder.HasOne<OutsideSeat>().WithMany().HasForeignKey(c => c.SeatId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }

    public void Configure(EntityTypeBuilder<SeatReport> builder)
    {
        builder.ToTable("outside_seat_reports");
        builder.Property(r => r.Words).HasMaxLength(SeatReport.MostWords);
        builder.HasIndex(r => new { r.SeatId, r.On }).IsUnique();
        builder.HasOne<OutsideSeat>().WithMany().HasForeignKey(r => r.SeatId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
    }
}
