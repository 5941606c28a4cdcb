using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AuditStageDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(name: "ChallengeOn", table: "Audits", type: "date", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ReportOn", table: "Audits", type: "date", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "ChallengeOn", table: "Audits");

            migrationBuilder.DropColumn(name: "ReportOn", table: "Audits");
        }
    }
}
